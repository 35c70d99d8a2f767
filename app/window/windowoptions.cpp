// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowoptions.h"

#include "app/cli/lastoffice.h"
#include "app/window/namedrecord.h"
#include "ui/board/boardperiod.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace truckroll {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(WindowOptions)
};

constexpr int smallestSide = 200;
constexpr int largestSide = 16000;

QString helpText()
{
    return Texts::tr("Usage: truckroll [OFFICE] [OPTIONS]\n"
                     "Opens the office kept in the file OFFICE, or the one last opened.\n"
                     "\n"
                     "  --demo             open a demo office, made when it is not there yet\n"
                     "  --date DAY         the day shown, as 2026-03-02\n"
                     "  --view VIEW        the view of the board: %2\n"
                     "  --page PAGE        the page shown first: %1;\n"
                     "                     folder:A-1007 opens the folder of an appointment as\n"
                     "                     well, paper:INV-1009 a document as it is printed\n"
                     "  --theme THEME      system, light or dark\n"
                     "  --size WxH         the size of the window\n"
                     "  --screenshot FILE  draw the window once, save a PNG, end\n"
                     "  --help, --version\n"
                     "\n"
                     "Without a display, truckroll-cli does what the window does.\n")
        .arg(pageNames().join(QStringLiteral(", ")), viewNames().join(QStringLiteral(", ")));
}

QSize sizeFrom(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{1,5})[xX](\\d{1,5})$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    const bool sensible = size.width() >= smallestSide && size.height() >= smallestSide &&
                          size.width() <= largestSide && size.height() <= largestSide;
    return sensible ? size : QSize();
}

class Reader
{
public:
    explicit Reader(const QStringList &arguments) : m_left(arguments) {}

    WindowOptions read()
    {
        while (!m_left.isEmpty() && m_options.problem.isEmpty() && m_options.text.isEmpty())
            readOne(m_left.takeFirst());
        if (m_options.problem.isEmpty() && m_options.demo && !m_options.office.isEmpty())
            m_options.problem = Texts::tr("Either an office or --demo can be opened, not both.");
        return m_options;
    }

private:
    void wrong(const QString &sentence) { m_options.problem = sentence; }

    void readOne(const QString &argument)
    {
        if (m_onlyOffice || !argument.startsWith(u'-') || argument.size() == 1)
            return takeOffice(argument);
        if (argument == u"--")
            m_onlyOffice = true;
        else if (argument == u"--help" || argument == u"-h")
            m_options.text = helpText();
        else if (argument == u"--version")
            m_options.text = QStringLiteral("truckroll %1\n").arg(QStringLiteral(TRUCKROLL_VERSION));
        else if (argument == u"--demo")
            m_options.demo = true;
        else
            readValue(argument.section(u'=', 0, 0), argument);
    }
    void takeOffice(const QString &argument)
    {
        if (!m_options.office.isEmpty())
            return wrong(Texts::tr("One office can be opened at a time; “%1” is too much.").arg(argument));
        m_options.office = argument;
    }
    /// "--date 2026-03-02" and "--date=2026-03-02".
    void readValue(const QString &name, const QString &argument)
    {
        static const QStringList known{QStringLiteral("--date"),  QStringLiteral("--view"),
                                       QStringLiteral("--page"),  QStringLiteral("--size"),
                                       QStringLiteral("--theme"), QStringLiteral("--screenshot")};
        if (!known.contains(name))
            return wrong(Texts::tr("There is no option “%1”. See truckroll --help.").arg(argument));
        QString value;
        if (argument.contains(u'='))
            value = argument.section(u'=', 1);
        else if (!m_left.isEmpty())
            value = m_left.takeFirst();
        if (value.isEmpty())
            return wrong(Texts::tr("%1 needs a value. See truckroll --help.").arg(name));
        take(name, value);
    }
    void take(const QString &name, const QString &value)
    {
        if (name == u"--date")
            takeDate(value);
        else if (name == u"--view")
            takeOneOf(name, value, viewNames(), m_options.view);
        else if (name == u"--page")
            takePage(value);
        else if (name == u"--theme")
            takeOneOf(name, value,
                      {QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")},
                      m_options.theme);
        else if (name == u"--screenshot")
            m_options.screenshot = value;
        else
            takeSize(value);
    }
    void takeDate(const QString &value)
    {
        m_options.date = QDate::fromString(value, Qt::ISODate);
        if (!m_options.date.isValid() || value.size() != 10)
            wrong(Texts::tr("“%1” is no day. Write it as 2026-03-02.").arg(value));
    }
    void takePage(const QString &value)
    {
        if (NamedRecord::isOne(value))
            m_options.page = value;
        else
            takeOneOf(QStringLiteral("--page"), value, pageNames(), m_options.page);
    }
    void takeOneOf(const QString &name, const QString &value, const QStringList &choices, QString &into)
    {
        if (!choices.contains(value))
            return wrong(Texts::tr("%1 takes one of %2, not “%3”.")
                             .arg(name, choices.join(QStringLiteral(", ")), value));
        into = value;
    }
    void takeSize(const QString &value)
    {
        m_options.size = sizeFrom(value);
        if (m_options.size.isEmpty())
            wrong(Texts::tr("“%1” is no size. Write it as 1440x900, from 200x200 on.").arg(value));
    }

    QStringList m_left;
    WindowOptions m_options;
    bool m_onlyOffice = false;
};

} // namespace

QStringList viewNames()
{
    QStringList names;
    for (const BoardViewKind view : allBoardViews)
        names << boardViewName(view);
    return names;
}

QString officeToOpen(const WindowOptions &options)
{
    if (!options.office.isEmpty())
        return options.office;
    const QString path = qEnvironmentVariable("TRUCKROLL_OFFICE");
    return path.isEmpty() ? lastOffice() : path;
}

QStringList pageNames()
{
    return {QStringLiteral("board"),     QStringLiteral("customers"),  QStringLiteral("pipeline"),
            QStringLiteral("quotes"),    QStringLiteral("workorders"), QStringLiteral("purchasing"),
            QStringLiteral("invoices"),  QStringLiteral("payments"),   QStringLiteral("accounting"),
            QStringLiteral("catalogue"), QStringLiteral("people"),     QStringLiteral("reports"),
            QStringLiteral("settings")};
}

WindowOptions readWindowOptions(const QStringList &arguments)
{
    return Reader(arguments).read();
}

} // namespace truckroll
