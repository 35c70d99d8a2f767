// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/stockdialog.h"
#include "core/backend/backend.h"
#include "core/base/localamount.h"
#include "core/base/text.h"
#include "ui/documents/documentcontext.h"
#include "ui/models/columns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/datatable.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace truckroll {

namespace {

using Row = StockMovements::Row;

QString signedText(Quantity quantity)
{
    if (quantity.isZero())
        return {};
    const QString text = quantityText(quantity, QLocale());
    return quantity.isNegative() ? text : QStringLiteral("+%1").arg(text);
}

ColumnOf<Row> changeColumn(const char *id, const QString &title, Quantity StockMovement::*field)
{
    auto made = columns::make<Row>(id, title, 90, TableColumn::Kind::Number);
    made.text = [field](const Row &row) { return signedText(row.movement.*field); };
    made.number = [field](const Row &row) { return std::optional((row.movement.*field).units()); };
    return made;
}

std::vector<ColumnOf<Row>> movementColumns(const QByteArray &zone)
{
    auto at = columns::make<Row>("at", StockDialog::tr("When"), 170);
    at.text = [zone](const Row &row) { return officeTime(row.movement.at, zone); };
    at.number = [](const Row &row) { return std::optional(row.movement.at); };
    auto reason = columns::make<Row>("reason", StockDialog::tr("What"), 130, TableColumn::Kind::Chip);
    reason.text = [](const Row &row) { return stockReasonText(row.movement.reason); };
    reason.meaning = [](const Row &row) {
        return row.movement.reason == StockReason::Received ? Tone::Success : Tone::Neutral;
    };
    auto note = columns::make<Row>("note", StockDialog::tr("Note"), 140);
    note.text = [](const Row &row) { return row.movement.note; };
    auto by = columns::make<Row>("by", StockDialog::tr("By"), 110);
    by.text = [](const Row &row) { return row.movement.byName; };
    return {at,
            reason,
            columns::text("document", StockDialog::tr("Document"), 100, &Row::documentNumber),
            note,
            by,
            changeColumn("onhand", StockDialog::tr("On hand"), &StockMovement::onHand),
            columns::amount<Row>("onhandafter", StockDialog::tr("On hand after"), 124,
                                 [](const Row &row) { return row.onHandAfter; }),
            changeColumn("reserved", StockDialog::tr("Reserved"), &StockMovement::reserved),
            columns::amount<Row>("reservedafter", StockDialog::tr("Reserved after"), 124,
                                 [](const Row &row) { return row.reservedAfter; })};
}

} // namespace

StockDialog::StockDialog(Backend &backend, const Item &item, const QByteArray &zone, QWidget *parent)
    : QDialog(parent), m_backend(backend), m_item(item), m_zone(zone), m_banner(new Banner(this)),
      m_sums(plainLabel(QString(), this)),
      m_rows(new RowsModel<Row>(
          movementColumns(zone), [](const Row &row) { return row.movement.id.value(); }, this)),
      m_movements(new DataTable(*m_rows, QStringLiteral("stockmovements"), backend.actor().name, this)),
      m_counted(new QuantityEdit(this)), m_note(new QLineEdit(this)),
      m_count(primaryButton(tr("Count"), tr("Notes what was found on the shelf."), this))
{
    setObjectName(QStringLiteral("stockDialog"));
    setWindowTitle(tr("Stock of %1").arg(item.name));
    build();
    connect(&backend, &Backend::changed, this, [this](const ChangeSet &changes) {
        if (changes.touches(EntityKind::Stock) || changes.touches(EntityKind::Document))
            read();
    });
    connect(m_counted, &QLineEdit::textChanged, this, &StockDialog::follow);
    connect(m_count, &QPushButton::clicked, this, &StockDialog::count);
    read();
    follow();
}

void StockDialog::build()
{
    m_rows->setParent(m_movements);
    m_sums->setObjectName(QStringLiteral("stockSums"));
    m_sums->setFont(Theme::tabular(Theme::headingFont()));
    m_movements->setObjectName(QStringLiteral("stockMovements"));
    m_movements->view()->setAccessibleName(tr("Movements"));
    m_movements->setEmptyState(
        new EmptyState(QStringLiteral("catalogue"), tr("Nothing moved yet"),
                       tr("Count what lies on the shelf; from then on receiving and invoices keep "
                          "it."),
                       m_movements));
    m_counted->setObjectName(QStringLiteral("stockCounted"));
    m_counted->setAccessibleName(tr("Counted"));
    m_counted->setNegativeAllowed(false);
    m_note->setObjectName(QStringLiteral("stockNote"));
    m_note->setAccessibleName(tr("Note on the count"));
    m_note->setPlaceholderText(tr("Why it differs, if it does"));
    m_note->setMaxLength(FieldLimit::line);
    m_count->setObjectName(QStringLiteral("countStock"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->setSpacing(space::m);
    all->addWidget(m_banner);
    all->addWidget(m_sums);
    all->addWidget(m_movements, 1);
    auto *foot = new QHBoxLayout;
    auto *label = plainLabel(tr("Found on the shelf"), this);
    label->setBuddy(m_counted);
    QPushButton *close = plainButton(tr("Close"), QString(), tr("Closes the window (Escape)."), this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (QWidget *each : std::initializer_list<QWidget *>{label, m_counted})
        foot->addWidget(each);
    foot->addWidget(m_note, 1);
    foot->addWidget(m_count);
    foot->addWidget(close);
    all->addLayout(foot);
    resize(1150, 560); // the moment of a movement is read in full
}

void StockDialog::read()
{
    m_backend.ask(
        this, StockMovements{m_item.id},
        std::function<void(Result<StockMovements::Reply>)>([this](Result<StockMovements::Reply> reply) {
            if (!reply)
                return m_banner->showErrorAgain(reply.error(), [this] { read(); });
            std::reverse(reply->rows.begin(), reply->rows.end()); // the newest is what one looks for
            m_rows->setRows(std::move(reply->rows));
            showLevel(reply->level);
        }));
}

void StockDialog::showLevel(const StockLevel &level)
{
    m_level = level;
    const QLocale locale;
    m_sums->setText(tr("On hand %1, reserved %2, free %3, on order %4")
                        .arg(quantityText(level.onHand, locale), quantityText(level.reserved, locale),
                             quantityText(level.free(), locale), quantityText(level.onOrder, locale)));
    follow();
}

void StockDialog::follow()
{
    const bool may = m_backend.may(Action::BuyParts);
    const auto counted = m_counted->value();
    m_count->setEnabled(may && counted.has_value());
    m_count->setToolTip(!may       ? m_backend.whyNot(Action::BuyParts)
                        : !counted ? tr("Type how many were found.")
                                   : tr("The difference of %1 becomes a movement.")
                                         .arg(quantityText(*counted - m_level.onHand, QLocale())));
}

void StockDialog::count()
{
    m_banner->clear();
    m_backend.act(this, CountStock{m_item.id, m_counted->valueOrZero(), cleanLine(m_note->text())},
                  std::function<void(Result<StockLevel>)>([this](Result<StockLevel> reply) {
                      if (!reply)
                          return m_banner->showError(reply.error());
                      m_counted->clear();
                      m_note->clear();
                      read();
                  }));
}

} // namespace truckroll
