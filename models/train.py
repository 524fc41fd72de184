"""python -m models.train: build/model/sentences.jsonl -> models/minutes, the weights that ship."""

from __future__ import annotations

import json
import sys
import zlib
from hashlib import sha256
from pathlib import Path

from models.fit import CALIBRATED_ON, DECAY, EPOCHS, RATE, SEED, calibrate, examples, fit, out_of_body
from models.make_data import DATA, load
from pipeline.language.judge import META, WEIGHTS, Judge

MODEL = Path(__file__).with_name("minutes")


def write(model: Judge, slope: float, offset: float, folder: Path = MODEL) -> None:
    """The weights in half precision, compressed, and beside them what else the model is."""
    folder.mkdir(parents=True, exist_ok=True)
    packed = zlib.compress(model.weights.astype("<f2").tobytes(), 9)
    (folder / WEIGHTS).write_bytes(packed)
    meta = {
        "name": "minutes",
        "judges": "whether a sentence of minutes hands somebody a task",
        "weights_sha256": sha256(packed).hexdigest(),
        "bias": model.bias,
        "slope": slope,
        "offset": offset,
        "seed": SEED,
        "epochs": EPOCHS,
        "rate": RATE,
        "decay": DECAY,
    }
    (folder / META).write_text(json.dumps(meta, indent=1) + "\n", "utf-8")


def main() -> int:
    if not DATA.exists():
        print(f"{DATA} is not there; python -m models.make_data makes it.", file=sys.stderr)
        return 1
    data = examples(load())
    scores = out_of_body(data)
    fair = [i for i in scores if data[i].sentence.rule and data[i].sentence.source in CALIBRATED_ON]
    slope, offset = calibrate([scores[i] for i in fair], [data[i].sentence.label for i in fair])
    write(fit(data), slope, offset)
    print(f"{MODEL}: {sum(path.stat().st_size for path in MODEL.iterdir()) / 1000:.0f} kB, from {len(data)} sentences")
    return 0


if __name__ == "__main__":
    sys.exit(main())
