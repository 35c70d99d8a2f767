// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fieldtexts.h"
#include "ui/widgets/workingweekedit.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>
#include <catch2/catch.hpp>

using namespace truckroll;

namespace {

struct Fields : QWidget
{
    Fields()
    {
        auto *all = new QVBoxLayout(this);
        const auto add = [&](QWidget *field, const char *name) {
            field->setObjectName(QString::fromLatin1(name));
            all->addWidget(field);
        };
        add(line, "line");
        add(text, "text");
        add(mark, "mark");
        add(choice, "choice");
        add(number, "number");
        add(secret, "secret");
        add(week, "week");
        choice->addItems({QStringLiteral("First"), QStringLiteral("Second")});
        secret->setEchoMode(QLineEdit::Password);
    }
    QLineEdit *line = new QLineEdit;
    QPlainTextEdit *text = new QPlainTextEdit;
    QCheckBox *mark = new QCheckBox;
    QComboBox *choice = new QComboBox;
    QSpinBox *number = new QSpinBox;
    QLineEdit *secret = new QLineEdit;
    WorkingWeekEdit *week = new WorkingWeekEdit;
};

} // namespace

TEST_CASE("what stands in the fields of a form comes back from its text")
{
    Fields typed;
    typed.line->setText(QStringLiteral("Kline \"Bakery\""));
    typed.text->setPlainText(QStringLiteral("two\nlines"));
    typed.mark->setChecked(true);
    typed.choice->setCurrentIndex(1);
    typed.number->setValue(42);
    typed.secret->setText(QStringLiteral("hunter2"));
    typed.week->setText(QStringLiteral("8-5\nnine"));
    const QString kept = fieldTexts(typed);
    CHECK_FALSE(kept.contains(QStringLiteral("hunter2")));
    CHECK_FALSE(kept.contains(QStringLiteral("secret")));

    Fields fresh;
    REQUIRE(putFieldTexts(fresh, kept));
    CHECK(fieldTexts(fresh) == kept);
    CHECK(fresh.text->toPlainText() == QStringLiteral("two\nlines"));
    CHECK(fresh.choice->currentIndex() == 1);
    CHECK(fresh.secret->text().isEmpty());
}

TEST_CASE("a text that is no draft changes nothing")
{
    Fields fields;
    fields.line->setText(QStringLiteral("kept"));
    CHECK_FALSE(putFieldTexts(fields, QStringLiteral("not json")));
    CHECK(putFieldTexts(fields, QStringLiteral("{\"unknown\":\"x\"}")));
    CHECK(fields.line->text() == QStringLiteral("kept"));
}
