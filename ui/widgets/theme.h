// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/documentstate.h"
#include "core/domain/visitstatus.h"
#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>
#include <future>

class QApplication;
class QWidget;

namespace truckroll {

/// Colours of one meaning. `text` on `tint`, on `raised` and on `surface` is readable (WCAG AA, 4.5:1);
/// `fill` stands out from `raised` (3:1) for bars and dots; `onFill` is readable on `fill`.
struct Hue
{
    QColor fill;
    QColor onFill;
    QColor tint;
    QColor line;
    QColor text;

    friend bool operator==(const Hue &, const Hue &) = default;
};

/// The colours of the program, by what they are for. Nobody else names a colour.
struct Tokens
{
    bool dark = false;
    QColor surface;     ///< the window
    QColor raised;      ///< cards, fields, tables
    QColor sunken;      ///< wells, closed hours, headers
    QColor line;        ///< between things
    QColor controlLine; ///< around what can be typed into (3:1)
    QColor text;
    QColor muted;      ///< second rank text, still 4.5:1
    QColor accent;     ///< focus, links, the main button
    QColor accentText; ///< on accent
    QColor selection;  ///< behind selected rows; `text` is readable on it
    QColor hover;
    QColor rail;
    QColor railText;
    QColor railActive;
    QColor railActiveText;
    QColor now; ///< the line of the present moment
    Hue danger;
    Hue warning;
    Hue success;
    Hue info;
    Hue neutral;

    static const Tokens &light();
    static const Tokens &darkTheme();
    /// The tokens that belong to a palette made by Theme (light or dark by its window colour).
    static const Tokens &of(const QPalette &palette);
    static const Tokens &of(const QWidget *widget);
    /// Of the application as it looks now: for painters without a widget.
    static const Tokens &current();

    const Hue &of(VisitStatus status) const { return visit[size_t(status)]; }
    const Hue &of(DocumentState state) const { return document[size_t(state)]; }
    const Hue &of(AccountingState state) const { return accounting[size_t(state)]; }
    /// Readable colours from one that a person picked (categories, technicians); an invalid one is neutral.
    Hue from(const QColor &picked) const;

    std::array<Hue, visitStatusCount> visit;
    std::array<Hue, documentStateCount> document;
    std::array<Hue, accountingStateCount> accounting;
};

/// WCAG 2 contrast of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);
/// `share` of a (0 to 1) over b.
QColor mixed(const QColor &a, const QColor &b, double share);

/// Spacing is a multiple of 4 px.
namespace space {
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space
inline constexpr int cornerRadius = 6;
inline constexpr int controlHeight = 32;

/// Gives the application its look. One, made in app/; widgets hear of a change by QEvent::PaletteChange.
class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { System, Light, Dark };
    Q_ENUM(Mode)

    /// `fonts`: waited for before the first one is asked for (readFontsAhead()).
    explicit Theme(QApplication &app, Mode mode = Mode::System, const std::shared_future<void> &fonts = {});
    Mode mode() const { return m_mode; }
    void setMode(Mode mode);
    bool isDark() const;

    static QPalette palette(const Tokens &tokens);
    /// The font with figures of one width where Qt can ask for them (6.7), otherwise as it is.
    static QFont tabular(QFont font);
    /// The sizes and weights in use, made from the application's font.
    static QFont titleFont();
    static QFont headingFont();
    static QFont smallFont();

signals:
    void changed();

private:
    void apply();
    static void pickFont();

    QApplication &m_app;
    Mode m_mode;
    bool m_systemIsDark = false;
};

} // namespace truckroll
