// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/board/quickcustomer.h"
#include "core/backend/backend.h"
#include "core/base/text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/form.h"
#include "ui/widgets/phonecheck.h"
#include "ui/widgets/theme.h"
#include <QLineEdit>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace truckroll {

namespace {

constexpr int pauseMs = 250;
constexpr int fewestDigits = 7; ///< of a number that says who it is

/// A telephone number: digits and what is written between them, nothing else.
bool looksLikePhone(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^[+\\d][\\d\\s().+/-]*$"));
    return form.match(text.trimmed()).hasMatch();
}

} // namespace

QuickCustomer::QuickCustomer(Backend &backend, QWidget *parent)
    : QWidget(parent), m_backend(backend), m_like(new Banner(this)), m_form(new Form(this))
{
    setObjectName(QStringLiteral("quickCustomer"));
    m_like->setObjectName(QStringLiteral("quickLike"));
    const auto field = [this](QLineEdit *&made, const char *name, const QString &hint) {
        made = new QLineEdit(m_form);
        made->setObjectName(QString::fromLatin1(name));
        made->setPlaceholderText(hint);
        made->setMaxLength(FieldLimit::name);
        connect(made, &QLineEdit::textEdited, this, [this] {
            m_form->clearProblems();
            m_pause.start();
            emit edited();
        });
    };
    field(m_name, "quickName", QString());
    field(m_phone, "quickPhone", tr("Phone"));
    field(m_email, "quickEmail", tr("E-mail"));
    field(m_street, "quickStreet", tr("Street and number"));
    field(m_city, "quickCity", tr("City"));
    field(m_state, "quickState", tr("State"));
    field(m_zip, "quickZip", tr("ZIP"));
    for (QLineEdit *narrow : {m_state, m_zip}) {
        narrow->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
        narrow->setFixedWidth(72);
    }
    for (QLineEdit *each : {m_phone, m_email, m_city, m_state, m_zip})
        each->setAccessibleName(each->placeholderText());
    m_form->addRow(tr("N&ame"), m_name);
    m_form->addRow(tr("&Phone, e-mail"), QList<QWidget *>{m_phone, m_email});
    warnOfShortPhone(m_form, m_phone);
    m_form->addRow(tr("&Street"), m_street);
    m_form->addRow(tr("Cit&y, state, ZIP"), QList<QWidget *>{m_city, m_state, m_zip});
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(space::s);
    all->addWidget(m_form);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &QuickCustomer::lookForLike);
}

void QuickCustomer::start(const QString &typed)
{
    NewCustomer fresh;
    (looksLikePhone(typed) ? fresh.phone : fresh.name) = typed;
    set(fresh);
    focusFirstEmpty();
}

void QuickCustomer::set(const NewCustomer &customer)
{
    m_name->setText(customer.name);
    m_phone->setText(customer.phone);
    m_email->setText(customer.email);
    m_street->setText(customer.address.street);
    m_city->setText(customer.address.city);
    m_state->setText(customer.address.state);
    m_zip->setText(customer.address.zip);
    m_form->clearProblems();
    m_like->clear();
    lookForLike();
}

NewCustomer QuickCustomer::customer() const
{
    NewCustomer made;
    made.name = cleanLine(m_name->text());
    made.phone = cleanLine(m_phone->text());
    made.email = cleanLine(m_email->text());
    made.address = {cleanLine(m_street->text()), cleanLine(m_city->text()), cleanLine(m_state->text()),
                    cleanLine(m_zip->text())};
    return made;
}

QString QuickCustomer::problem() const
{
    return cleanLine(m_name->text()).isEmpty() ? tr("A customer needs a name.") : QString();
}

void QuickCustomer::showProblem()
{
    m_form->setProblem(m_name, problem());
    m_name->setFocus();
}

void QuickCustomer::focusFirstEmpty()
{
    for (QLineEdit *field : {m_name, m_phone, m_street}) {
        if (field->text().isEmpty())
            return field->setFocus();
    }
    m_name->setFocus();
}

void QuickCustomer::leave()
{
    m_pause.stop();
    ++m_generation;
    m_like->clear();
}

void QuickCustomer::lookForLike()
{
    m_pause.stop();
    const NewCustomer now = customer();
    const int generation = ++m_generation;
    if (phoneDigits(now.phone).size() < fewestDigits && now.address.street.isEmpty())
        return m_like->clear();
    m_backend.ask(this, FindLikeCustomers{now.phone, now.address},
                  std::function<void(Result<FindLikeCustomers::Reply>)>(
                      [this, generation](Result<FindLikeCustomers::Reply> reply) {
                          if (reply && generation == m_generation)
                              showLike(*reply);
                      }));
}

void QuickCustomer::showLike(const FindLikeCustomers::Reply &matches)
{
    if (matches.empty())
        return m_like->clear();
    const FindLikeCustomers::Match &match = matches.front();
    const QString what = match.samePhone && match.sameAddress
                             ? tr("%1 has this phone number and this address already.")
                         : match.samePhone ? tr("%1 has this phone number already.")
                                           : tr("%1 has this address already.");
    const QString whose = match.customer.reachedBy.isEmpty()
                              ? QString()
                              : QLatin1Char(' ') + tr("It is that of %1.").arg(match.customer.reachedBy);
    m_like->show(Tone::Warning, what.arg(match.customer.name) + whose, tr("Use t&his one"),
                 [this, id = match.customer.id] { emit knownChosen(id); });
}

} // namespace truckroll
