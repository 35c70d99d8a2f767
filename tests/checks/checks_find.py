#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks find what they are for and let the rest be: each gets lines that are wrong and lines that are right."""
import layers
import no_card_numbers
import no_float_money
import no_sql
import quotes
import sealed_migrations
import spdx
import test_names
import tr_complete
import us_spelling
from lib.sourcefiles import report

LAYERS = layers.table()
MODULES = layers.qt_modules()
GUARDED = {"sqlite3.h", "sodium.h", "libical/ical.h"}


def layers_in(path, text):
    return layers.offences_in(path, text, LAYERS, MODULES, GUARDED)


def schema_in(path, text):
    return no_float_money.offences_in_schema(path, text)


# (what finds it, path, text, how many)
CASES = [
    (layers_in, "core/domain/x.cpp", '#include "core/store/database.h"', 1),
    (layers_in, "core/domain/x.cpp", '#include "core/base/money.h"\n#include <QString>\n#include <vector>', 0),
    (layers_in, "core/domain/x.cpp", '// #include "core/store/database.h"', 0),
    (layers_in, "core/domain/x.h", "#include <QWidget>\n#include <QtGui/QColor>\n#include <QSqlQuery>", 3),
    (layers_in, "core/domain/x.h", "class X : public QObject { Q_OBJECT };", 1),
    (layers_in, "core/backend/x.h", "#include <QObject>\nclass X : public QObject { Q_OBJECT };", 0),
    (layers_in, "core/workflow/x.cpp", "#include <sqlite3.h>\n#include <sodium.h>", 1),
    (layers_in, "core/store/x.cpp", '#include <sqlite3.h>\n#include "core/workflow/perform.h"', 1),
    (layers_in, "ui/board/x.cpp", '#include "core/workflow/perform.h"\n#include "core/store/database.h"', 2),
    (layers_in, "ui/board/x.cpp", '#include "core/backend/backend.h"\n#include "ui/widgets/icons.h"\n#include <QPainter>', 0),
    (layers_in, "core/backend/x.cpp", '#include "ui/widgets/icons.h"\n#include "app/cli/run.h"', 2),
    (layers_in, "core/newfolder/x.cpp", "", 1),
    (no_card_numbers.offences_in, "core/x.cpp", b'"4111111111111111"', 1),
    (no_card_numbers.offences_in, "ui/x.cpp", b"4111 1111 1111 1111, 3782-822463-10005", 2),
    (no_card_numbers.offences_in, "tests/x.cpp", b"4111-1111-1111-1111 9418594164541111 4111111111111112 a4111111111111111", 0),
    (no_float_money.offences_in, "core/domain/x.cpp", "double total = 0;\nauto x = text.toDouble();\nqreal y;", 3),
    (no_float_money.offences_in, "core/domain/x.cpp", "const auto tax = net * 0.0825;\nqRound(x);", 2),
    (no_float_money.offences_in, "core/domain/x.cpp", 'QStringLiteral("a double of 1.5"); // float 2.5', 0),
    (no_float_money.offences_in, "core/store/x.cpp", "double seconds = 0; // not money: how long it took", 0),
    (no_float_money.offences_in, "ui/board/x.cpp", "qreal width = 1.5;", 0),
    (no_float_money.offences_in, "ui/board/x.cpp", "double total = money.units();", 1),
    (schema_in, "core/store/migrations/x.sql", "CREATE TABLE t(price REAL NOT NULL); -- DOUBLE", 1),
    (no_sql.offences_in, "core/workflow/x.cpp", 'f("SELECT id FROM visit");\ng("UPDATE visit SET x = 1");', 2),
    (no_sql.offences_in, "core/workflow/x.cpp", 'R"(\nDELETE FROM visit)"; QSqlQuery q; sqlite3_step(s);', 3),
    (no_sql.offences_in, "ui/x.cpp", 'tr("Select a visit"); tr("Update the customer"); // SELECT 1', 0),
    (spdx.offences_in, "core/x.cpp", "// SPDX-License-Identifier: GPL-3.0-or-later\n", 0),
    (spdx.offences_in, "core/x.cpp", "#pragma once\n// SPDX-License-Identifier: GPL-3.0-or-later\n", 1),
    (spdx.offences_in, "core/x.sql", "-- SPDX-License-Identifier: GPL-2.0\n", 1),
    (spdx.offences_in, "tests/x.py", "#!/usr/bin/env python3\n# SPDX-License-Identifier: GPL-3.0-or-later\n", 0),
    (test_names.offences_in, "tests/x.cpp", 'TEST_CASE("This, and \\"that\\"", "[x]")\nTEST_CASE(\n    "This; and that")', 1),
    (tr_complete.offences_in, "ui/x.cpp", 'label->setText("Total");\nnew QLabel(QStringLiteral("Price"), this);', 2),
    (tr_complete.offences_in, "ui/x.cpp", 'QMessageBox::warning(this, tr("Careful"), "Not saved");', 1),
    (tr_complete.offences_in, "ui/x.cpp", 'menu->addAction(icon("plus"), tr("New"), QKeySequence("Ctrl+N"));', 0),
    (tr_complete.offences_in, "ui/x.cpp", 'label->setText(tr("Total"));\nlabel->setText("%1");\nlabel->setText(QString());', 0),
    (tr_complete.offences_in, "ui/x.cpp", 'label->setText("Ctrl"); // not translated: the name of a key', 0),
    (tr_complete.offences_in, "core/x.cpp", 'tr("");\ntr(text);\ntr("a " + name);\ntr("You have ") + n;', 4),
    (tr_complete.offences_in, "core/x.cpp", 'Texts::tr("%1 of %2").arg(a).arg(b);', 1),
    (tr_complete.offences_in, "core/x.cpp", 'Texts::tr("%1 of %2", "why").arg(a, f(b).arg(c));\ntr("a sentence "\n   "in two lines");', 0),
    (quotes.offences_in, "ui/x.cpp", 'tr("No \\"%1\\" here.");\nTexts::tr("Nothing of "\n   "\\"%1\\" is left");', 2),
    (quotes.offences_in, "ui/x.cpp", 'tr("“%1”"); f("a\\"b"); tr("such as \\"95.00\\""); // tr("\\"a\\"")', 0),
    (us_spelling.offences_in, "ui/x.cpp", 'form->addRow(tr("&Colour"), x);\nTexts::tr("a grey "\n   "licence")', 3),
    (us_spelling.offences_in, "ui/x.cpp", 'f("Colour"); // tr("grey")\n#include "colours.h"\ntr("Color")', 0),
    (us_spelling.offences_in, "ui/x.cpp", 'tr("Cancelled") + tr("The catalogue") + tr("Canceled", "cancel")', 2),
    (us_spelling.offences_in, "app/cli/boardcommands.cpp", 'tr("done or cancelled."); tr("Cancelled")', 1),
]


def sealing():
    """Of name -> digest and the sealed ones: how many offences there are."""
    one, two = "0001_office.sql", "0002_series.sql"
    return [
        ({one: "a"}, {}, 0), ({one: "a"}, {one: "a"}, 0), ({one: "b"}, {one: "a"}, 1), ({}, {one: "a"}, 2),
        ({one: "a", two: "b"}, {one: "a"}, 0), ({one: "a", two: "b"}, {two: "b"}, 1),
        ({one: "a", "0003_gap.sql": "b"}, {one: "a"}, 1), ({}, {}, 1),
    ]


def main():
    offences = []
    for check, path, text, wanted in CASES:
        found = list(check(path, text))
        if len(found) != wanted:
            offences.append(f"{check.__module__}.{check.__name__}: {wanted} expected, found {found} in {path}:\n{text}")
    for digests, known, wanted in sealing():
        found = list(sealed_migrations.offences_in(digests, known))
        if len(found) != wanted:
            offences.append(f"sealed_migrations: {wanted} expected, found {found} for {digests} and {known}")
    report(offences, f"{len(CASES) + len(sealing())} examples are judged as they should be.")


if __name__ == "__main__":
    main()
