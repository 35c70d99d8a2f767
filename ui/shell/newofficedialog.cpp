// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newofficedialog.h"
#include "core/base/currency.h"
#include "core/base/text.h"
#include "core/schedule/zonedday.h"
#include "ui/print/pdfbytes.h"
#include "ui/widgets/form.h"
#include "ui/widgets/theme.h"
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

namespace truckroll {

namespace {

const QString suffix = QStringLiteral(".truckroll");

QString usualFolder()
{
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

/// A name that every file system takes.
QString fileNameFor(const QString &company)
{
    QString name = cleanLine(company);
    for (QChar &sign : name)
        if (QStringLiteral("/\\:*?\"<>|").contains(sign))
            sign = u' ';
    name = cleanLine(name);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? QStringLiteral("office") : name.left(80);
}

/// As people write it and look for it: "America/New York".
QString zoneText(const QByteArray &zone)
{
    return QString::fromLatin1(zone).replace(u'_', u' ');
}

QComboBox *searchableBox(const QStringList &entries, const QString &chosen, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->addItems(entries);
    box->setCurrentText(chosen);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    return box;
}

} // namespace

NewOfficeDialog::NewOfficeDialog(QWidget *parent)
    : QDialog(parent), m_name(new QLineEdit(this)), m_path(new QLineEdit(this)),
      m_demo(new QCheckBox(tr("Fill it with a company at &work, to try everything"), this)),
      m_form(new Form(this))
{
    setObjectName(QStringLiteral("newOfficeDialog"));
    setWindowTitle(tr("New office"));
    QStringList zones;
    for (const QByteArray &zone : QTimeZone::availableTimeZoneIds())
        zones << zoneText(zone);
    m_zone = searchableBox(zones, zoneText(QTimeZone::systemTimeZoneId()), this);
    const QString usual = QLocale().currencySymbol(QLocale::CurrencyIsoCode);
    m_currency =
        searchableBox(officeCurrencies(), isOfficeCurrency(usual) ? usual : QStringLiteral("USD"), this);
    build();
    followName();
    look();
}

void NewOfficeDialog::build()
{
    m_name->setObjectName(QStringLiteral("newOfficeName"));
    m_path->setObjectName(QStringLiteral("newOfficePath"));
    m_zone->setObjectName(QStringLiteral("newOfficeZone"));
    m_currency->setObjectName(QStringLiteral("newOfficeCurrency"));
    m_demo->setObjectName(QStringLiteral("newOfficeDemo"));
    m_name->setMaxLength(FieldLimit::name);
    m_name->setPlaceholderText(tr("Prairie Plumbing"));
    auto *browse =
        plainButton(tr("&Browse..."), {}, tr("Chooses the folder and the name of the file."), this);
    browse->setObjectName(QStringLiteral("newOfficeBrowse"));
    browse->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_form->addRow(tr("&Name of the company"), m_name,
                   tr("As it stands on the papers; can be changed later."));
    m_form->addRow(tr("&File"), {m_path, browse});
    m_form->addRow(tr("Time &zone"), m_zone, tr("The board's day and the times on papers are in this zone."));
    m_form->addRow(tr("&Currency"), m_currency);
    m_form->addWide(m_demo);
    auto *buttons = new QDialogButtonBox(this);
    m_create = primaryButton(tr("C&reate"), tr("Makes the office and opens it."), this);
    m_create->setObjectName(QStringLiteral("newOfficeCreate"));
    m_create->setDefault(true);
    buttons->addButton(m_create, QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(space::xl, space::l, space::xl, space::l);
    all->addWidget(m_form);
    all->addSpacing(space::s);
    all->addWidget(buttons);
    setMinimumWidth(560);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewOfficeDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(browse, &QPushButton::clicked, this, &NewOfficeDialog::browse);
    connect(m_name, &QLineEdit::textChanged, this, &NewOfficeDialog::followName);
    connect(m_path, &QLineEdit::textEdited, this, [this] { m_pathTyped = true; });
}

void NewOfficeDialog::followName()
{
    if (!m_pathTyped)
        m_path->setText(QDir(usualFolder()).filePath(fileNameFor(m_name->text()) + suffix));
}

void NewOfficeDialog::browse()
{
    const QString chosen =
        QFileDialog::getSaveFileName(this, tr("Where the new office lies"), path(),
                                     tr("Offices (*.truckroll)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (chosen.isEmpty())
        return;
    m_path->setText(chosen);
    m_pathTyped = true;
    look();
}

QString NewOfficeDialog::path() const
{
    const QString typed = m_path->text().trimmed();
    if (typed.isEmpty())
        return {};
    const QString whole = QFileInfo(QDir(usualFolder()), typed).absoluteFilePath();
    return whole.endsWith(suffix) ? whole : whole + suffix;
}

NewOffice NewOfficeDialog::office() const
{
    NewOffice made;
    made.name = cleanLine(m_name->text());
    // The computer's own zone may be one that is in no list, such as Etc/UTC or US/Central.
    const QByteArray own = m_zone->currentText().trimmed().replace(u' ', u'_').toLatin1();
    made.zone = zoneByName(m_zone->currentText()).value_or(findZone(own) ? own : QByteArray());
    made.currency = m_currency->currentText().trimmed().toUpper();
    made.demo = m_demo->isChecked();
    made.drawPaper = paperPdf;
    return made;
}

/// Marks what cannot be right.
void NewOfficeDialog::look()
{
    m_form->clearProblems();
    QWidget *pathGroup = m_path->parentWidget();
    const QFileInfo file(path());
    if (path().isEmpty())
        m_form->setProblem(pathGroup, tr("Choose where the office lies."));
    else if (file.exists() || file.isSymLink())
        m_form->setProblem(pathGroup, tr("There is a file of this name already. Choose another name; nothing "
                                         "is overwritten."));
    else if (!QFileInfo(file.absolutePath()).isDir())
        m_form->setProblem(pathGroup,
                           tr("There is no folder “%1”. Choose one that exists.").arg(file.absolutePath()));
    if (!findZone(office().zone))
        m_form->setProblem(
            m_zone,
            tr("No zone, or more than one, is meant by this. Type a city such as Chicago, or choose one "
               "of the list."));
    if (!isOfficeCurrency(office().currency))
        m_form->setProblem(m_currency, tr("Choose one of the list, such as USD; amounts are kept in cents."));
}

void NewOfficeDialog::accept()
{
    look();
    const QList<QWidget *> fields{m_path->parentWidget(), m_zone, m_currency};
    for (QWidget *field : fields)
        if (!m_form->problemOf(field).isEmpty())
            return m_form->focusProblem();
    QDialog::accept();
}

} // namespace truckroll
