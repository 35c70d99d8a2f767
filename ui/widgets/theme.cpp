// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"
#include "ui/widgets/style.h"
#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <QStyleHints>
#include <QToolTip>
#include <QWidget>

namespace truckroll {

QPalette Theme::palette(const Tokens &t)
{
    QPalette p;
    p.setColor(QPalette::Window, t.surface);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.raised);
    p.setColor(QPalette::AlternateBase, mixed(t.sunken, t.raised, 0.35));
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::Button, t.raised);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.danger.text);
    p.setColor(QPalette::Highlight, t.selection);
    p.setColor(QPalette::HighlightedText, t.text);
    p.setColor(QPalette::Link, t.accent);
    p.setColor(QPalette::LinkVisited, t.accent);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::ToolTipBase, t.raised);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Light, t.raised);
    p.setColor(QPalette::Midlight, t.sunken);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.controlLine);
    p.setColor(QPalette::Shadow, t.dark ? QColor(0, 0, 0) : t.controlLine);
    const QColor faded = mixed(t.text, t.surface, 0.45);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        p.setColor(QPalette::Disabled, role, faded);
    p.setColor(QPalette::Disabled, QPalette::Base, t.surface);
    p.setColor(QPalette::Disabled, QPalette::Button, t.surface);
    return p;
}

QFont Theme::tabular(QFont font)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 7, 0)
    font.setFeature("tnum", 1);
#endif
    return font;
}

namespace {

QFont scaled(double factor, QFont::Weight weight)
{
    QFont font = QApplication::font();
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

bool figuresHaveOneWidth(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal first = metrics.horizontalAdvance(u'0');
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (qAbs(metrics.horizontalAdvance(QChar(digit)) - first) > 0.01)
            return false;
    }
    return true;
}

} // namespace

QFont Theme::titleFont()
{
    return scaled(1.5, QFont::DemiBold);
}

QFont Theme::headingFont()
{
    return scaled(1.1, QFont::DemiBold);
}

QFont Theme::smallFont()
{
    return scaled(0.9, QFont::Normal);
}

/// A desktop that names a font is obeyed. Where the default is only the last resort of the system, a quieter
/// face is taken, and one whose figures stand under each other.
void Theme::pickFont()
{
    const QFont given = QApplication::font();
    const QString family = QFontInfo(given).family();
    const QStringList generic{QStringLiteral("DejaVu Sans"), QStringLiteral("Sans Serif"),
                              QStringLiteral("Sans"), QStringLiteral("Bitstream Vera Sans")};
    if (!generic.contains(family) && !generic.contains(given.family()))
        return;
    const QStringList installed = QFontDatabase::families();
    for (const QString &wanted : {QStringLiteral("Noto Sans"), QStringLiteral("Inter")}) {
        if (!installed.contains(wanted))
            continue;
        QFont font = given;
        font.setFamilies({wanted});
        if (font.pointSizeF() > 0 && font.pointSizeF() < 10)
            font.setPointSizeF(10);
        if (figuresHaveOneWidth(tabular(font))) {
            QApplication::setFont(font);
            return;
        }
    }
}

Theme::Theme(QApplication &app, Mode mode, const std::shared_future<void> &fonts)
    : QObject(&app), m_app(app), m_mode(mode)
{
    if (fonts.valid())
        fonts.wait();
    m_systemIsDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    pickFont();
    QApplication::setStyle(new Style);
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    const auto *hints = QGuiApplication::styleHints();
    m_systemIsDark = hints->colorScheme() == Qt::ColorScheme::Dark;
    connect(hints, &QStyleHints::colorSchemeChanged, this, [this](Qt::ColorScheme scheme) {
        m_systemIsDark = scheme == Qt::ColorScheme::Dark;
        apply();
    });
#endif
    apply();
}

bool Theme::isDark() const
{
    return m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark);
}

void Theme::setMode(Mode mode)
{
    if (m_mode == mode)
        return;
    m_mode = mode;
    apply();
}

void Theme::apply()
{
    const QPalette wanted = palette(isDark() ? Tokens::darkTheme() : Tokens::light());
    QApplication::setPalette(wanted);
    QToolTip::setPalette(wanted);
    emit changed();
}

} // namespace truckroll
