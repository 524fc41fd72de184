-- A store of version 3: that of version 2 carried forward and followed.

INSERT INTO document (id, sha256, path, size, status, media_type, url, pages, words, text, extractor) VALUES (1, 'ccf65d88bc43e96b5af64fb89978f9c3915928174e18aeef22415d2555dd05be', '/papers/june.txt', 815, 'loaded', 'text/plain', NULL, 2, 141, 'Westmere Borough Council
Audit Panel - 4 June 2024
Lead Member: Councillor Ada Fenwick
Present: Councillors Ada Fenwick and Tom Birtle. Joan Askew (Head of Assurance) attended.
1. Declarations of interest
Councillor Birtle declared a personal interest as a governor of Mill Lane School.
2. Risk register
Joan Askew introduced the register. There were four red risks. The new risk of dam
failure (CR7) was scored 20 and rated red, up from 15; it is the Director of Place''s.
Calls answered in time stood at 83% against a target of 90%, rated amber.
The work would cost £1.2m. Officers recommend that the Panel approve the plan.
RESOLVED that the plan be approved, by 5 votes to 2, Fenwick moving and Birtle seconding.
Action: the Clerk to write to the reservoir''s owner by 1 July 2024.
Register of risks, PDF 120 KB
', '1');
INSERT INTO document (id, sha256, path, size, status, media_type, url, pages, words, text, extractor) VALUES (2, '7d143508edbafde77d1ff065ca8bca76140a23fa41aabddd9001bf7d9654e9ed', '/papers/june.txt', 823, 'loaded', 'text/plain', NULL, 2, 142, 'Westmere Borough Council
Audit Panel - 4 June 2024
Lead Member: Councillor Ada Fenwick
Present: Councillors Ada Fenwick and Tom Birtle. Joan Askew (Head of Assurance) attended.
1. Declarations of interest
Councillor Birtle declared a personal interest as a governor of Mill Lane School.
2. Risk register
Joan Askew introduced the register. There were four red risks. The new risk of dam
failure (CR7) was scored 20 and rated red, up from 15; it is the Director of Place''s.
Calls answered in time stood at 83% against a target of 90%, rated amber.
The work would cost £1.2m. Officers recommend that the Panel approve the plan.
RESOLVED that the plan be approved, by 5 votes to 2, Fenwick moving and Birtle seconding.
Action: the Clerk to write to the reservoir''s owner by 1 July 2024.
Register of risks, PDF 120 KB
Signed.
', '1');
INSERT INTO document (id, sha256, path, size, status, media_type, url, pages, words, text, extractor) VALUES (3, '7c48577aa3ea50991ec8821a789b0b02deda03ece9cde57d2e9ccaddfdb3c027', '/papers/july.txt', 821, 'loaded', 'text/plain', NULL, NULL, 142, 'Westmere Borough Council
Audit Panel - 4 June 2024
Lead Member: Councillor Ada Fenwick
Present: Councillors Ada Fenwick and Tom Birtle. Joan Askew (Head of Assurance) attended.
1. Declarations of interest
Councillor Birtle declared a personal interest as a governor of Mill Lane School.
2. Risk register
Joan Askew introduced the register. There were four red risks. The new risk of dam
failure (CR7) was scored 20 and rated red, up from 15; it is the Director of Place''s.
Calls answered in time stood at 83% against a target of 90%, rated amber.
The work would cost £1.2m. Officers recommend that the Panel approve the plan.
RESOLVED that the plan be approved, by 5 votes to 2, Fenwick moving and Birtle seconding.
Action: the Clerk to write to the reservoir''s owner by 1 July 2024.
Register of risks, PDF 120 KB
July.
', '1');
INSERT INTO document (id, sha256, path, size, status, media_type, url, pages, words, text, extractor) VALUES (4, 'f1e20c4862f9b7831855b02734fa1edbc4285b7d10d89bba9cc7729360ddd1ee', '/papers/lost.txt', 821, 'unreadable', NULL, NULL, NULL, NULL, NULL, '1');
INSERT INTO document_version (path, number, document_id) VALUES ('/papers/july.txt', 1, 3);
INSERT INTO document_version (path, number, document_id) VALUES ('/papers/june.txt', 1, 1);
INSERT INTO document_version (path, number, document_id) VALUES ('/papers/june.txt', 2, 2);
INSERT INTO document_version (path, number, document_id) VALUES ('/papers/lost.txt', 1, 4);
INSERT INTO superseded_document (document_id) VALUES (1);
INSERT INTO problem (id, path, document_id, stage, severity, sentence) VALUES (1, '/papers/locked', NULL, 'find', 'unreadable', 'The folder cannot be opened: Permission denied.');
INSERT INTO problem (id, path, document_id, stage, severity, sentence) VALUES (1000001, '/papers/june.txt', 1, 'read', 'partial', 'Page 2 has a picture of a table, which cannot be read.');
INSERT INTO problem (id, path, document_id, stage, severity, sentence) VALUES (2000001, '/papers/june.txt', 2, 'read', 'partial', 'Page 2 has a picture of a table, which cannot be read.');
INSERT INTO problem (id, path, document_id, stage, severity, sentence) VALUES (3000001, '/papers/july.txt', 3, 'read', 'partial', 'Page 2 has a picture of a table, which cannot be read.');
INSERT INTO problem (id, path, document_id, stage, severity, sentence) VALUES (4000001, '/papers/lost.txt', 4, 'read', 'unreadable', 'It is encrypted.');
INSERT INTO run (id, started_at, ended_at, command, extractor) VALUES (1, '2024-06-05T09:00:00+00:00', NULL, 'test', '1');
INSERT INTO run (id, started_at, ended_at, command, extractor) VALUES (2, '2024-06-05T09:00:00+00:00', NULL, 'test', '1');
INSERT INTO run (id, started_at, ended_at, command, extractor) VALUES (3, '2024-06-05T09:00:00+00:00', NULL, 'test', '1');
INSERT INTO run (id, started_at, ended_at, command, extractor) VALUES (4, '2024-06-05T09:00:00+00:00', NULL, 'test', '1');
INSERT INTO run (id, started_at, ended_at, command, extractor) VALUES (5, '2024-06-05T09:00:00+00:00', '2024-06-05T09:00:00+00:00', 'minutebook ingest /papers', '0.1.0+0123456789ab');
INSERT INTO run_document (run_id, document_id, outcome) VALUES (1, 1, 'loaded');
INSERT INTO run_document (run_id, document_id, outcome) VALUES (2, 2, 'loaded');
INSERT INTO run_document (run_id, document_id, outcome) VALUES (3, 3, 'loaded');
INSERT INTO run_document (run_id, document_id, outcome) VALUES (4, 4, 'loaded');
INSERT INTO run_document (run_id, document_id, outcome) VALUES (5, 4, 'unreadable');
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000001, 1, 1, 0, 24, 'Westmere Borough Council', '', '
Audit Panel - 4 June 2024
Lead ', 50.0, 50.0, 500.0, 62.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000002, 1, 1, 25, 36, 'Audit Panel', 'Westmere Borough Council
', ' - 4 June 2024
Lead Member: Coun', 50.0, 62.0, 500.0, 74.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000003, 1, 1, 39, 50, '4 June 2024', 'e Borough Council
Audit Panel - ', '
Lead Member: Councillor Ada Fen', 50.0, 62.0, 500.0, 74.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000004, 1, 1, 51, 86, 'Lead Member: Councillor Ada Fenwick', 'uncil
Audit Panel - 4 June 2024
', '
Present: Councillors Ada Fenwic', 50.0, 74.0, 500.0, 86.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000005, 1, 1, 75, 86, 'Ada Fenwick', 'ne 2024
Lead Member: Councillor ', '
Present: Councillors Ada Fenwic', 50.0, 74.0, 500.0, 86.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000006, 1, 1, 136, 166, 'Joan Askew (Head of Assurance)', 'ors Ada Fenwick and Tom Birtle. ', ' attended.
1. Declarations of in', 50.0, 86.0, 500.0, 98.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000007, 1, 1, 177, 204, '1. Declarations of interest', 'w (Head of Assurance) attended.
', '
Councillor Birtle declared a pe', 50.0, 98.0, 500.0, 110.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000008, 1, 1, 205, 251, 'Councillor Birtle declared a personal interest', 'ed.
1. Declarations of interest
', ' as a governor of Mill Lane Scho', 50.0, 110.0, 500.0, 122.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000009, 1, 1, 287, 303, '2. Risk register', 'a governor of Mill Lane School.
', '
Joan Askew introduced the regis', 50.0, 122.0, 500.0, 134.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000010, 1, 2, 304, 339, 'Joan Askew introduced the register.', 'l Lane School.
2. Risk register
', ' There were four red risks. The ', 50.0, 134.0, 500.0, 146.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000011, 1, 2, 340, 366, 'There were four red risks.', ' Askew introduced the register. ', ' The new risk of dam
failure (CR', 50.0, 134.0, 500.0, 146.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000012, 1, 2, 371, 440, 'new risk of dam
failure (CR7) was scored 20 and rated red, up from 15', ' There were four red risks. The ', '; it is the Director of Place''s.', 50.0, 134.0, 500.0, 146.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000013, 1, 2, 473, 546, 'Calls answered in time stood at 83% against a target of 90%, rated amber.', ' it is the Director of Place''s.
', '
The work would cost £1.2m. Offi', 50.0, 158.0, 500.0, 170.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000014, 1, 2, 505, 508, '83%', 'Calls answered in time stood at ', ' against a target of 90%, rated ', 50.0, 158.0, 500.0, 170.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000015, 1, 2, 529, 532, '90%', 'tood at 83% against a target of ', ', rated amber.
The work would co', 50.0, 158.0, 500.0, 170.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000016, 1, 2, 567, 572, '£1.2m', 'ated amber.
The work would cost ', '. Officers recommend that the Pa', 50.0, 170.0, 500.0, 182.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000017, 1, 2, 574, 625, 'Officers recommend that the Panel approve the plan.', 'ber.
The work would cost £1.2m. ', '
RESOLVED that the plan be appro', 50.0, 170.0, 500.0, 182.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000018, 1, 2, 626, 660, 'RESOLVED that the plan be approved', 'hat the Panel approve the plan.
', ', by 5 votes to 2, Fenwick movin', 50.0, 182.0, 500.0, 194.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000019, 1, 2, 662, 677, 'by 5 votes to 2', 'LVED that the plan be approved, ', ', Fenwick moving and Birtle seco', 50.0, 182.0, 500.0, 194.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000020, 1, 2, 724, 783, 'the Clerk to write to the reservoir''s owner by 1 July 2024.', 'g and Birtle seconding.
Action: ', '
Register of risks, PDF 120 KB
', 50.0, 194.0, 500.0, 206.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (1000021, 1, 2, 784, 801, 'Register of risks', 'servoir''s owner by 1 July 2024.
', ', PDF 120 KB
', 50.0, 206.0, 500.0, 218.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000001, 2, 1, 0, 24, 'Westmere Borough Council', '', '
Audit Panel - 4 June 2024
Lead ', 50.0, 50.0, 500.0, 62.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000002, 2, 1, 25, 36, 'Audit Panel', 'Westmere Borough Council
', ' - 4 June 2024
Lead Member: Coun', 50.0, 62.0, 500.0, 74.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000003, 2, 1, 39, 50, '4 June 2024', 'e Borough Council
Audit Panel - ', '
Lead Member: Councillor Ada Fen', 50.0, 62.0, 500.0, 74.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000004, 2, 1, 51, 86, 'Lead Member: Councillor Ada Fenwick', 'uncil
Audit Panel - 4 June 2024
', '
Present: Councillors Ada Fenwic', 50.0, 74.0, 500.0, 86.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000005, 2, 1, 75, 86, 'Ada Fenwick', 'ne 2024
Lead Member: Councillor ', '
Present: Councillors Ada Fenwic', 50.0, 74.0, 500.0, 86.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000006, 2, 1, 136, 166, 'Joan Askew (Head of Assurance)', 'ors Ada Fenwick and Tom Birtle. ', ' attended.
1. Declarations of in', 50.0, 86.0, 500.0, 98.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000007, 2, 1, 177, 204, '1. Declarations of interest', 'w (Head of Assurance) attended.
', '
Councillor Birtle declared a pe', 50.0, 98.0, 500.0, 110.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000008, 2, 1, 205, 251, 'Councillor Birtle declared a personal interest', 'ed.
1. Declarations of interest
', ' as a governor of Mill Lane Scho', 50.0, 110.0, 500.0, 122.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000009, 2, 1, 287, 303, '2. Risk register', 'a governor of Mill Lane School.
', '
Joan Askew introduced the regis', 50.0, 122.0, 500.0, 134.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000010, 2, 2, 304, 339, 'Joan Askew introduced the register.', 'l Lane School.
2. Risk register
', ' There were four red risks. The ', 50.0, 134.0, 500.0, 146.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000011, 2, 2, 340, 366, 'There were four red risks.', ' Askew introduced the register. ', ' The new risk of dam
failure (CR', 50.0, 134.0, 500.0, 146.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000012, 2, 2, 371, 440, 'new risk of dam
failure (CR7) was scored 20 and rated red, up from 15', ' There were four red risks. The ', '; it is the Director of Place''s.', 50.0, 134.0, 500.0, 146.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000013, 2, 2, 473, 546, 'Calls answered in time stood at 83% against a target of 90%, rated amber.', ' it is the Director of Place''s.
', '
The work would cost £1.2m. Offi', 50.0, 158.0, 500.0, 170.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000014, 2, 2, 505, 508, '83%', 'Calls answered in time stood at ', ' against a target of 90%, rated ', 50.0, 158.0, 500.0, 170.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000015, 2, 2, 529, 532, '90%', 'tood at 83% against a target of ', ', rated amber.
The work would co', 50.0, 158.0, 500.0, 170.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000016, 2, 2, 567, 572, '£1.2m', 'ated amber.
The work would cost ', '. Officers recommend that the Pa', 50.0, 170.0, 500.0, 182.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000017, 2, 2, 574, 625, 'Officers recommend that the Panel approve the plan.', 'ber.
The work would cost £1.2m. ', '
RESOLVED that the plan be appro', 50.0, 170.0, 500.0, 182.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000018, 2, 2, 626, 660, 'RESOLVED that the plan be approved', 'hat the Panel approve the plan.
', ', by 5 votes to 2, Fenwick movin', 50.0, 182.0, 500.0, 194.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000019, 2, 2, 662, 677, 'by 5 votes to 2', 'LVED that the plan be approved, ', ', Fenwick moving and Birtle seco', 50.0, 182.0, 500.0, 194.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000020, 2, 2, 724, 783, 'the Clerk to write to the reservoir''s owner by 1 July 2024.', 'g and Birtle seconding.
Action: ', '
Register of risks, PDF 120 KB
S', 50.0, 194.0, 500.0, 206.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (2000021, 2, 2, 784, 801, 'Register of risks', 'servoir''s owner by 1 July 2024.
', ', PDF 120 KB
Signed.
', 50.0, 206.0, 500.0, 218.0);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000001, 3, NULL, 0, 24, 'Westmere Borough Council', '', '
Audit Panel - 4 June 2024
Lead ', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000002, 3, NULL, 25, 36, 'Audit Panel', 'Westmere Borough Council
', ' - 4 June 2024
Lead Member: Coun', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000003, 3, NULL, 39, 50, '4 June 2024', 'e Borough Council
Audit Panel - ', '
Lead Member: Councillor Ada Fen', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000004, 3, NULL, 51, 86, 'Lead Member: Councillor Ada Fenwick', 'uncil
Audit Panel - 4 June 2024
', '
Present: Councillors Ada Fenwic', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000005, 3, NULL, 75, 86, 'Ada Fenwick', 'ne 2024
Lead Member: Councillor ', '
Present: Councillors Ada Fenwic', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000006, 3, NULL, 136, 166, 'Joan Askew (Head of Assurance)', 'ors Ada Fenwick and Tom Birtle. ', ' attended.
1. Declarations of in', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000007, 3, NULL, 177, 204, '1. Declarations of interest', 'w (Head of Assurance) attended.
', '
Councillor Birtle declared a pe', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000008, 3, NULL, 205, 251, 'Councillor Birtle declared a personal interest', 'ed.
1. Declarations of interest
', ' as a governor of Mill Lane Scho', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000009, 3, NULL, 287, 303, '2. Risk register', 'a governor of Mill Lane School.
', '
Joan Askew introduced the regis', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000010, 3, NULL, 304, 339, 'Joan Askew introduced the register.', 'l Lane School.
2. Risk register
', ' There were four red risks. The ', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000011, 3, NULL, 340, 366, 'There were four red risks.', ' Askew introduced the register. ', ' The new risk of dam
failure (CR', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000012, 3, NULL, 371, 440, 'new risk of dam
failure (CR7) was scored 20 and rated red, up from 15', ' There were four red risks. The ', '; it is the Director of Place''s.', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000013, 3, NULL, 473, 546, 'Calls answered in time stood at 83% against a target of 90%, rated amber.', ' it is the Director of Place''s.
', '
The work would cost £1.2m. Offi', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000014, 3, NULL, 505, 508, '83%', 'Calls answered in time stood at ', ' against a target of 90%, rated ', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000015, 3, NULL, 529, 532, '90%', 'tood at 83% against a target of ', ', rated amber.
The work would co', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000016, 3, NULL, 567, 572, '£1.2m', 'ated amber.
The work would cost ', '. Officers recommend that the Pa', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000017, 3, NULL, 574, 625, 'Officers recommend that the Panel approve the plan.', 'ber.
The work would cost £1.2m. ', '
RESOLVED that the plan be appro', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000018, 3, NULL, 626, 660, 'RESOLVED that the plan be approved', 'hat the Panel approve the plan.
', ', by 5 votes to 2, Fenwick movin', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000019, 3, NULL, 662, 677, 'by 5 votes to 2', 'LVED that the plan be approved, ', ', Fenwick moving and Birtle seco', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000020, 3, NULL, 724, 783, 'the Clerk to write to the reservoir''s owner by 1 July 2024.', 'g and Birtle seconding.
Action: ', '
Register of risks, PDF 120 KB
J', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000021, 3, NULL, 784, 801, 'Register of risks', 'servoir''s owner by 1 July 2024.
', ', PDF 120 KB
July.
', NULL, NULL, NULL, NULL);
INSERT INTO evidence (id, document_id, page, start_offset, end_offset, exact, prefix, suffix, box_left, box_top, box_right, box_bottom) VALUES (3000050, 3, 2, 724, 783, 'the Clerk to write to the reservoir''s owner by 1 July 2024.', 'g and Birtle seconding.
Action: ', '
Register of risks, PDF 120 KB
J', NULL, NULL, NULL, NULL);
INSERT INTO meeting (id, document_id, kind, organization, body, date, start_time, end_time, location, status) VALUES (1000000, 1, 'minutes', 'Westmere Borough Council', 'Audit Panel', '2024-06-04', NULL, NULL, NULL, 'draft');
INSERT INTO meeting (id, document_id, kind, organization, body, date, start_time, end_time, location, status) VALUES (2000000, 2, 'minutes', 'Westmere Borough Council', 'Audit Panel', '2024-06-04', NULL, NULL, NULL, 'draft');
INSERT INTO meeting (id, document_id, kind, organization, body, date, start_time, end_time, location, status) VALUES (3000000, 3, 'minutes', 'Westmere Borough Council', 'Audit Panel', '2024-06-04', NULL, NULL, NULL, 'draft');
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (1000000, 'body', 1000002);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (1000000, 'date', 1000003);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (1000000, 'organization', 1000001);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (2000000, 'body', 2000002);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (2000000, 'date', 2000003);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (2000000, 'organization', 2000001);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (3000000, 'body', 3000002);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (3000000, 'date', 3000003);
INSERT INTO meeting_evidence (meeting_id, field, evidence_id) VALUES (3000000, 'organization', 3000001);
INSERT INTO agenda_item (id, document_id, meeting_id, position, number, title, evidence_id, start_offset, end_offset) VALUES (1000001, 1, 1000000, 0, '1', 'Declarations of interest', 1000007, 177, 287);
INSERT INTO agenda_item (id, document_id, meeting_id, position, number, title, evidence_id, start_offset, end_offset) VALUES (1000002, 1, 1000000, 1, '2', 'Risk register', 1000009, 287, 814);
INSERT INTO agenda_item (id, document_id, meeting_id, position, number, title, evidence_id, start_offset, end_offset) VALUES (2000001, 2, 2000000, 0, '1', 'Declarations of interest', 2000007, 177, 287);
INSERT INTO agenda_item (id, document_id, meeting_id, position, number, title, evidence_id, start_offset, end_offset) VALUES (2000002, 2, 2000000, 1, '2', 'Risk register', 2000009, 287, 822);
INSERT INTO agenda_item (id, document_id, meeting_id, position, number, title, evidence_id, start_offset, end_offset) VALUES (3000001, 3, 3000000, 0, '1', 'Declarations of interest', 3000007, 177, 287);
INSERT INTO agenda_item (id, document_id, meeting_id, position, number, title, evidence_id, start_offset, end_offset) VALUES (3000002, 3, 3000000, 1, '2', 'Risk register', 3000009, 287, 820);
INSERT INTO person_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, kind, attendance) VALUES (1000001, 1, NULL, 1000005, 'list', 1.0, 'Ada Fenwick', NULL, 'councillor', 'present');
INSERT INTO person_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, kind, attendance) VALUES (1000002, 1, NULL, 1000006, 'list', 1.0, 'Joan Askew', 'Head of Assurance', 'officer', 'in_attendance');
INSERT INTO person_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, kind, attendance) VALUES (2000001, 2, NULL, 2000005, 'list', 1.0, 'Ada Fenwick', NULL, 'councillor', 'present');
INSERT INTO person_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, kind, attendance) VALUES (2000002, 2, NULL, 2000006, 'list', 1.0, 'Joan Askew', 'Head of Assurance', 'officer', 'in_attendance');
INSERT INTO person_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, kind, attendance) VALUES (3000001, 3, NULL, 3000005, 'list', 1.0, 'Ada Fenwick', NULL, 'councillor', 'present');
INSERT INTO person_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, kind, attendance) VALUES (3000002, 3, NULL, 3000006, 'list', 1.0, 'Joan Askew', 'Head of Assurance', 'officer', 'in_attendance');
INSERT INTO presenter (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, item_title) VALUES (1000001, 1, 1000002, 1000010, 'made by hand', 0.9, 'Joan Askew', 'Head of Assurance', 'Risk register');
INSERT INTO presenter (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, item_title) VALUES (2000001, 2, 2000002, 2000010, 'made by hand', 0.9, 'Joan Askew', 'Head of Assurance', 'Risk register');
INSERT INTO presenter (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, role, item_title) VALUES (3000001, 3, 3000002, 3000010, 'made by hand', 0.9, 'Joan Askew', 'Head of Assurance', 'Risk register');
INSERT INTO risk_observation (id, document_id, agenda_item_id, evidence_id, rule, confidence, title, reference, rag, score, likelihood, impact, previous_score, score_kind, change, owner) VALUES (1000001, 1, 1000002, 1000012, 'made by hand', 0.9, 'dam failure', 'CR7', 'red', 20.0, NULL, NULL, 15.0, NULL, 'new', 'Director of Place');
INSERT INTO risk_observation (id, document_id, agenda_item_id, evidence_id, rule, confidence, title, reference, rag, score, likelihood, impact, previous_score, score_kind, change, owner) VALUES (2000001, 2, 2000002, 2000012, 'made by hand', 0.9, 'dam failure', 'CR7', 'red', 20.0, NULL, NULL, 15.0, NULL, 'new', 'Director of Place');
INSERT INTO risk_observation (id, document_id, agenda_item_id, evidence_id, rule, confidence, title, reference, rag, score, likelihood, impact, previous_score, score_kind, change, owner) VALUES (3000001, 3, 3000002, 3000012, 'made by hand', 0.9, 'dam failure', 'CR7', 'red', 15.0, NULL, NULL, 15.0, NULL, 'new', 'Director of Place');
INSERT INTO tally (id, document_id, agenda_item_id, evidence_id, rule, confidence, subject, status, count, percent, total, timing) VALUES (1000001, 1, 1000002, 1000011, 'made by hand', 0.9, 'risk', 'red', 4.0, NULL, NULL, 'current');
INSERT INTO tally (id, document_id, agenda_item_id, evidence_id, rule, confidence, subject, status, count, percent, total, timing) VALUES (2000001, 2, 2000002, 2000011, 'made by hand', 0.9, 'risk', 'red', 4.0, NULL, NULL, 'current');
INSERT INTO tally (id, document_id, agenda_item_id, evidence_id, rule, confidence, subject, status, count, percent, total, timing) VALUES (3000001, 3, 3000002, 3000011, 'made by hand', 0.9, 'risk', 'red', 4.0, NULL, NULL, 'current');
INSERT INTO indicator_observation (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, value, unit, target, previous, rag, versus_target, trend, direction, period) VALUES (1000001, 1, 1000002, 1000013, 'made by hand', 0.9, 'Calls answered in time', 83.0, 'percent', 90.0, NULL, 'amber', NULL, NULL, NULL, NULL);
INSERT INTO indicator_observation (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, value, unit, target, previous, rag, versus_target, trend, direction, period) VALUES (2000001, 2, 2000002, 2000013, 'made by hand', 0.9, 'Calls answered in time', 83.0, 'percent', 90.0, NULL, 'amber', NULL, NULL, NULL, NULL);
INSERT INTO indicator_observation (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, value, unit, target, previous, rag, versus_target, trend, direction, period) VALUES (3000001, 3, 3000002, 3000013, 'made by hand', 0.9, 'Calls answered in time', 83.0, 'percent', 90.0, NULL, 'amber', NULL, NULL, NULL, NULL);
INSERT INTO percentage (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, high, comparator) VALUES (1000001, 1, 1000002, 1000014, 'made by hand', 0.9, 83.0, NULL, 'eq');
INSERT INTO percentage (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, high, comparator) VALUES (1000002, 1, 1000002, 1000015, 'made by hand', 0.9, 90.0, NULL, 'eq');
INSERT INTO percentage (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, high, comparator) VALUES (2000001, 2, 2000002, 2000014, 'made by hand', 0.9, 83.0, NULL, 'eq');
INSERT INTO percentage (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, high, comparator) VALUES (2000002, 2, 2000002, 2000015, 'made by hand', 0.9, 90.0, NULL, 'eq');
INSERT INTO percentage (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, high, comparator) VALUES (3000001, 3, 3000002, 3000014, 'made by hand', 0.9, 83.0, NULL, 'eq');
INSERT INTO percentage (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, high, comparator) VALUES (3000002, 3, 3000002, 3000015, 'made by hand', 0.9, 90.0, NULL, 'eq');
INSERT INTO amount (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, currency) VALUES (1000001, 1, 1000002, 1000016, 'made by hand', 0.9, 1200000.0, 'GBP');
INSERT INTO amount (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, currency) VALUES (2000001, 2, 2000002, 2000016, 'made by hand', 0.9, 1200000.0, 'GBP');
INSERT INTO amount (id, document_id, agenda_item_id, evidence_id, rule, confidence, value, currency) VALUES (3000001, 3, 3000002, 3000016, 'made by hand', 0.9, 1200000.0, 'GBP');
INSERT INTO decision (id, document_id, agenda_item_id, evidence_id, rule, confidence, kind) VALUES (1000001, 1, 1000002, 1000018, 'made by hand', 0.9, 'approved');
INSERT INTO decision (id, document_id, agenda_item_id, evidence_id, rule, confidence, kind) VALUES (2000001, 2, 2000002, 2000018, 'made by hand', 0.9, 'approved');
INSERT INTO decision (id, document_id, agenda_item_id, evidence_id, rule, confidence, kind) VALUES (3000001, 3, 3000002, 3000018, 'made by hand', 0.9, 'approved');
INSERT INTO recommendation (id, document_id, agenda_item_id, evidence_id, rule, confidence, kind) VALUES (1000001, 1, 1000002, 1000017, 'made by hand', 0.9, 'approved');
INSERT INTO recommendation (id, document_id, agenda_item_id, evidence_id, rule, confidence, kind) VALUES (2000001, 2, 2000002, 2000017, 'made by hand', 0.9, 'approved');
INSERT INTO recommendation (id, document_id, agenda_item_id, evidence_id, rule, confidence, kind) VALUES (3000001, 3, 3000002, 3000017, 'made by hand', 0.9, 'approved');
INSERT INTO action_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, owner, due, due_text) VALUES (1000001, 1, 1000002, 1000020, 'made by hand', 0.9, 'the Clerk', '2024-07-01', 'by 1 July 2024');
INSERT INTO action_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, owner, due, due_text) VALUES (2000001, 2, 2000002, 2000020, 'made by hand', 0.9, 'the Clerk', '2024-07-01', 'by 1 July 2024');
INSERT INTO action_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, owner, due, due_text) VALUES (3000001, 3, 3000002, 3000020, 'made by hand', 0.9, 'the Clerk', '2024-07-01', 'by 1 July 2024');
INSERT INTO action_update (id, document_id, agenda_item_id, evidence_id, rule, confidence, status, matter, owner, due, due_text) VALUES (3000001, 3, 3000002, 3000050, 'made by hand', 0.9, 'put off', 'the reservoir''s owner', 'the Clerk', '2024-09-01', 'by 1 September 2024');
INSERT INTO vote_event (id, document_id, agenda_item_id, evidence_id, rule, confidence, motion, result, unanimous, mover, seconder) VALUES (1000001, 1, 1000002, 1000019, 'made by hand', 0.9, 'that the plan be approved', 'carried', 0, 'Fenwick', 'Birtle');
INSERT INTO vote_event (id, document_id, agenda_item_id, evidence_id, rule, confidence, motion, result, unanimous, mover, seconder) VALUES (2000001, 2, 2000002, 2000019, 'made by hand', 0.9, 'that the plan be approved', 'carried', 0, 'Fenwick', 'Birtle');
INSERT INTO vote_event (id, document_id, agenda_item_id, evidence_id, rule, confidence, motion, result, unanimous, mover, seconder) VALUES (3000001, 3, 3000002, 3000019, 'made by hand', 0.9, 'that the plan be approved', 'carried', 0, 'Fenwick', 'Birtle');
INSERT INTO vote_count (vote_event_id, option, value) VALUES (1000001, 'against', 2);
INSERT INTO vote_count (vote_event_id, option, value) VALUES (1000001, 'for', 5);
INSERT INTO vote_count (vote_event_id, option, value) VALUES (2000001, 'against', 2);
INSERT INTO vote_count (vote_event_id, option, value) VALUES (2000001, 'for', 5);
INSERT INTO vote_count (vote_event_id, option, value) VALUES (3000001, 'against', 2);
INSERT INTO vote_count (vote_event_id, option, value) VALUES (3000001, 'for', 5);
INSERT INTO person_vote (vote_event_id, option, position, name) VALUES (1000001, 'for', 1, 'Fenwick');
INSERT INTO person_vote (vote_event_id, option, position, name) VALUES (1000001, 'for', 2, 'Birtle');
INSERT INTO person_vote (vote_event_id, option, position, name) VALUES (2000001, 'for', 1, 'Fenwick');
INSERT INTO person_vote (vote_event_id, option, position, name) VALUES (2000001, 'for', 2, 'Birtle');
INSERT INTO person_vote (vote_event_id, option, position, name) VALUES (3000001, 'for', 1, 'Fenwick');
INSERT INTO person_vote (vote_event_id, option, position, name) VALUES (3000001, 'for', 2, 'Birtle');
INSERT INTO interest (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, kind, matter) VALUES (1000001, 1, 1000001, 1000008, 'made by hand', 0.8, 'Birtle', 'personal', 'governor of Mill Lane School');
INSERT INTO interest (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, kind, matter) VALUES (2000001, 2, 2000001, 2000008, 'made by hand', 0.8, 'Birtle', 'personal', 'governor of Mill Lane School');
INSERT INTO interest (id, document_id, agenda_item_id, evidence_id, rule, confidence, name, kind, matter) VALUES (3000001, 3, 3000001, 3000008, 'made by hand', 0.8, 'Birtle', 'personal', 'governor of Mill Lane School');
INSERT INTO date_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, start_date, end_date) VALUES (1000001, 1, NULL, 1000003, 'day', 1.0, '2024-06-04', '2024-06-04');
INSERT INTO date_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, start_date, end_date) VALUES (2000001, 2, NULL, 2000003, 'day', 1.0, '2024-06-04', '2024-06-04');
INSERT INTO date_mention (id, document_id, agenda_item_id, evidence_id, rule, confidence, start_date, end_date) VALUES (3000001, 3, NULL, 3000003, 'day', 1.0, '2024-06-04', '2024-06-04');
INSERT INTO event_document (id, document_id, agenda_item_id, evidence_id, rule, confidence, title, format, size_kb) VALUES (1000001, 1, 1000002, 1000021, 'made by hand', 0.9, 'Register of risks', 'pdf', 120.0);
INSERT INTO event_document (id, document_id, agenda_item_id, evidence_id, rule, confidence, title, format, size_kb) VALUES (2000001, 2, 2000002, 2000021, 'made by hand', 0.9, 'Register of risks', 'pdf', 120.0);
INSERT INTO event_document (id, document_id, agenda_item_id, evidence_id, rule, confidence, title, format, size_kb) VALUES (3000001, 3, 3000002, 3000021, 'made by hand', 0.9, 'Register of risks', 'pdf', 120.0);
INSERT INTO cover_field (id, document_id, agenda_item_id, evidence_id, rule, confidence, label, value) VALUES (1000001, 1, NULL, 1000004, 'label', 1.0, 'Lead Member', 'Councillor Ada Fenwick');
INSERT INTO cover_field (id, document_id, agenda_item_id, evidence_id, rule, confidence, label, value) VALUES (2000001, 2, NULL, 2000004, 'label', 1.0, 'Lead Member', 'Councillor Ada Fenwick');
INSERT INTO cover_field (id, document_id, agenda_item_id, evidence_id, rule, confidence, label, value) VALUES (3000001, 3, NULL, 3000004, 'label', 1.0, 'Lead Member', 'Councillor Ada Fenwick');
INSERT INTO organization (id, key, classification, name, parent_id) VALUES (683999211335825820, 'westmere borough council', 'jurisdiction', 'Westmere Borough Council', NULL);
INSERT INTO organization (id, key, classification, name, parent_id) VALUES (648294533263772857, 'westmere borough council/audit panel', 'body', 'Audit Panel', 683999211335825820);
INSERT INTO organization_name (organization_id, name, papers) VALUES (683999211335825820, 'Westmere Borough Council', 3);
INSERT INTO organization_name (organization_id, name, papers) VALUES (648294533263772857, 'Audit Panel', 3);
INSERT INTO belonging (organization, body, jurisdiction_id, organization_id) VALUES ('Westmere Borough Council', 'Audit Panel', 683999211335825820, 648294533263772857);
INSERT INTO event (id, key, jurisdiction_id, organization_id, date, start_time) VALUES (272297347486069017, 'westmere borough council/audit panel 2024-06-04', 683999211335825820, 648294533263772857, '2024-06-04', NULL);
INSERT INTO event_paper (document_id, jurisdiction_id, organization_id, event_id, superseded_by) VALUES (1, 683999211335825820, 648294533263772857, NULL, NULL);
INSERT INTO event_paper (document_id, jurisdiction_id, organization_id, event_id, superseded_by) VALUES (2, 683999211335825820, 648294533263772857, 272297347486069017, NULL);
INSERT INTO event_paper (document_id, jurisdiction_id, organization_id, event_id, superseded_by) VALUES (3, 683999211335825820, 648294533263772857, 272297347486069017, NULL);
INSERT INTO person (id, key, jurisdiction_id, name, family_name, kind, first_seen, last_seen) VALUES (498697147439183890, 'westmere borough council: joan askew', 683999211335825820, 'Joan Askew', 'askew', 'officer', '2024-06-04', '2024-06-04');
INSERT INTO person (id, key, jurisdiction_id, name, family_name, kind, first_seen, last_seen) VALUES (940175674774788432, 'westmere borough council: ada fenwick', 683999211335825820, 'Ada Fenwick', 'fenwick', 'councillor', '2024-06-04', '2024-06-04');
INSERT INTO person_name (person_id, name, jurisdiction_id, first_seen, last_seen, mentions) VALUES (940175674774788432, 'Ada Fenwick', 683999211335825820, '2024-06-04', '2024-06-04', 2);
INSERT INTO person_name (person_id, name, jurisdiction_id, first_seen, last_seen, mentions) VALUES (498697147439183890, 'Joan Askew', 683999211335825820, '2024-06-04', '2024-06-04', 2);
INSERT INTO post (id, key, jurisdiction_id, organization_id, title) VALUES (335149496812460547, 'westmere borough council: head of assurance', 683999211335825820, 683999211335825820, 'Head of Assurance');
INSERT INTO membership (id, key, jurisdiction_id, person_id, organization_id, post_id, observed_from, observed_to, papers) VALUES (344437443810252082, 'westmere borough council: joan askew @ westmere borough council: head of assurance', 683999211335825820, 498697147439183890, 683999211335825820, 335149496812460547, '2024-06-04', '2024-06-04', 2);
INSERT INTO membership (id, key, jurisdiction_id, person_id, organization_id, post_id, observed_from, observed_to, papers) VALUES (931803469499916776, 'westmere borough council: ada fenwick @ westmere borough council/audit panel', 683999211335825820, 940175674774788432, 648294533263772857, NULL, '2024-06-04', '2024-06-04', 2);
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('person_mention', 3000001, 'name', 0, 683999211335825820, 940175674774788432, 1.0, 'same name');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('person_mention', 2000001, 'name', 0, 683999211335825820, 940175674774788432, 1.0, 'same name');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('person_vote', 3000001, 'for', 1, 683999211335825820, 940175674774788432, 0.85, 'only one');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('vote_event', 3000001, 'mover', 0, 683999211335825820, 940175674774788432, 0.85, 'only one');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('person_vote', 2000001, 'for', 1, 683999211335825820, 940175674774788432, 0.85, 'only one');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('vote_event', 2000001, 'mover', 0, 683999211335825820, 940175674774788432, 0.85, 'only one');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('person_mention', 3000002, 'name', 0, 683999211335825820, 498697147439183890, 1.0, 'same name');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('person_mention', 2000002, 'name', 0, 683999211335825820, 498697147439183890, 1.0, 'same name');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('presenter', 3000001, 'name', 0, 683999211335825820, 498697147439183890, 0.85, 'only one');
INSERT INTO person_link (fact_table, fact_id, field, position, jurisdiction_id, person_id, score, method) VALUES ('presenter', 2000001, 'name', 0, 683999211335825820, 498697147439183890, 0.85, 'only one');
INSERT INTO post_link (fact_table, fact_id, field, jurisdiction_id, post_id) VALUES ('person_mention', 2000002, 'role', 683999211335825820, 335149496812460547);
INSERT INTO post_link (fact_table, fact_id, field, jurisdiction_id, post_id) VALUES ('person_mention', 3000002, 'role', 683999211335825820, 335149496812460547);
INSERT INTO post_link (fact_table, fact_id, field, jurisdiction_id, post_id) VALUES ('presenter', 2000001, 'role', 683999211335825820, 335149496812460547);
INSERT INTO post_link (fact_table, fact_id, field, jurisdiction_id, post_id) VALUES ('presenter', 3000001, 'role', 683999211335825820, 335149496812460547);
INSERT INTO risk (id, key, jurisdiction_id, title, reference, first_seen, last_seen) VALUES (411917121565938680, 'westmere borough council: dam failure', 683999211335825820, 'dam failure', 'CR7', '2024-06-04', '2024-06-04');
INSERT INTO risk_alias (risk_id, title, reference, jurisdiction_id, first_seen, last_seen, mentions) VALUES (411917121565938680, 'dam failure', 'CR7', 683999211335825820, '2024-06-04', '2024-06-04', 2);
INSERT INTO risk_link (risk_observation_id, jurisdiction_id, risk_id, score, method) VALUES (2000001, 683999211335825820, 411917121565938680, 1.0, 'same title');
INSERT INTO risk_link (risk_observation_id, jurisdiction_id, risk_id, score, method) VALUES (3000001, 683999211335825820, 411917121565938680, 1.0, 'same title');
INSERT INTO indicator (id, key, jurisdiction_id, name, unit, first_seen, last_seen) VALUES (1144385461583571468, 'westmere borough council: calls answered in time', 683999211335825820, 'Calls answered in time', 'percent', '2024-06-04', '2024-06-04');
INSERT INTO indicator_alias (indicator_id, name, jurisdiction_id, first_seen, last_seen, mentions) VALUES (1144385461583571468, 'Calls answered in time', 683999211335825820, '2024-06-04', '2024-06-04', 2);
INSERT INTO indicator_link (indicator_observation_id, jurisdiction_id, indicator_id, score, method) VALUES (2000001, 683999211335825820, 1144385461583571468, 1.0, 'same title');
INSERT INTO indicator_link (indicator_observation_id, jurisdiction_id, indicator_id, score, method) VALUES (3000001, 683999211335825820, 1144385461583571468, 1.0, 'same title');
INSERT INTO action (id, key, jurisdiction_id, organization_id, first_mention_id, set_on, owner) VALUES (24627557344456366, 'westmere borough council: 2024 06 04 the clerk to write to the reservoirs owner by 1 july 2024', 683999211335825820, 648294533263772857, 3000001, '2024-06-04', 'the Clerk');
INSERT INTO action_link (action_mention_id, jurisdiction_id, action_id, score, method) VALUES (2000001, 683999211335825820, 24627557344456366, 1.0, 'same words');
INSERT INTO action_link (action_mention_id, jurisdiction_id, action_id, score, method) VALUES (3000001, 683999211335825820, 24627557344456366, 1.0, 'first');
INSERT INTO action_update_link (action_update_id, jurisdiction_id, action_id, score, method) VALUES (3000001, 683999211335825820, 24627557344456366, 0.9, 'same words');
INSERT INTO risk_history (risk_id, date, jurisdiction_id, score, rag, score_before, rag_before, movement, red_since, days_at_red, change, called_new, removed, owner, owner_before, previous_score, scored_before_on, statements, latest, observation_id) VALUES (411917121565938680, '2024-06-04', 683999211335825820, NULL, 'red', NULL, NULL, NULL, '2024-06-04', 1, 'new', 1, 0, 'Director of Place', NULL, 15.0, NULL, 2, 1, 3000001);
INSERT INTO indicator_history (indicator_id, date, jurisdiction_id, value, unit, target, rag, trend, off_target, value_before, short_change, long_change, target_before, target_moved, off_since, days_off, previous, valued_before_on, statements, latest, observation_id) VALUES (1144385461583571468, '2024-06-04', 683999211335825820, 83.0, 'percent', 90.0, 'amber', NULL, 1, NULL, NULL, NULL, NULL, NULL, '2024-06-04', 1, NULL, NULL, 2, 1, 3000001);
INSERT INTO action_ledger (action_id, jurisdiction_id, last_told, times_put_off, statements, first_due, due, status, status_on, latest_meeting, meetings_since, state) VALUES (24627557344456366, 683999211335825820, '2024-06-04', 1, 3, '2024-07-01', '2024-09-01', 'put off', '2024-06-04', '2024-06-04', 0, 'open');
INSERT INTO change (fact_table, fact_id, kind, jurisdiction_id, evidence_id, date, about, subject, was, is_now) VALUES ('risk_observation', 3000001, 'new', 683999211335825820, 3000012, '2024-06-04', 'risk', 'dam failure', NULL, 'red');
INSERT INTO change (fact_table, fact_id, kind, jurisdiction_id, evidence_id, date, about, subject, was, is_now) VALUES ('risk_observation', 3000001, 'first rated red', 683999211335825820, 3000012, '2024-06-04', 'risk', 'dam failure', NULL, 'red');
INSERT INTO change (fact_table, fact_id, kind, jurisdiction_id, evidence_id, date, about, subject, was, is_now) VALUES ('indicator_observation', 3000001, 'first rated off target', 683999211335825820, 3000013, '2024-06-04', 'measure', 'Calls answered in time', NULL, '83');
INSERT INTO change (fact_table, fact_id, kind, jurisdiction_id, evidence_id, date, about, subject, was, is_now) VALUES ('action_mention', 3000001, 'set', 683999211335825820, 3000020, '2024-06-04', 'action', 'the Clerk', NULL, '2024-07-01');
INSERT INTO change (fact_table, fact_id, kind, jurisdiction_id, evidence_id, date, about, subject, was, is_now) VALUES ('action_update', 3000001, 'put off', 683999211335825820, 3000050, '2024-06-04', 'action', 'the reservoir''s owner', NULL, '2024-09-01');
INSERT INTO review (id, made_at, made_by, decision, fact_table, fingerprint, other_fingerprint, field, value, note, undone_at, undone_by) VALUES (1, '2025-02-01T09:00:00+00:00', 'Ada Fenwick', 'correct', 'risk_observation', '7c48577aa3ea5099:risk_observation:d677511f347c37b2:1', NULL, 'score', '15', NULL, NULL, NULL);
INSERT INTO review (id, made_at, made_by, decision, fact_table, fingerprint, other_fingerprint, field, value, note, undone_at, undone_by) VALUES (2, '2025-02-01T09:00:00+00:00', 'Ada Fenwick', 'reject', 'tally', '7c48577aa3ea5099:tally:f43854484a3ec79b:1', NULL, NULL, NULL, 'said of another register', NULL, NULL);
INSERT INTO rejected_fact (fact_table, fact_id, review_id) VALUES ('tally', 3000001, 2);
INSERT INTO corrected_fact (fact_table, fact_id, field, was, review_id) VALUES ('risk_observation', 3000001, 'score', '20.0', 1);
