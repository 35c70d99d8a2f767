// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace truckroll::icons {

namespace {

QString pathOf(const QString &name)
{
    return QStringLiteral(":/icons/%1.svg").arg(name);
}

QPixmap render(const QString &name, QSize device, const QColor &color)
{
    const QString key = QStringLiteral("truckroll/%1/%2/%3")
                            .arg(name, QString::number(device.width()), color.name(QColor::HexArgb));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    QSvgRenderer renderer(svg);
    pixmap = QPixmap(device);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setOpacity(color.alphaF());
    renderer.render(&painter);
    painter.end();
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

/// Colours are taken when it is painted, so that the icons held by actions follow the theme.
class Engine final : public QIconEngine
{
public:
    Engine(QString name, QColor color) : m_name(std::move(name)), m_color(std::move(color)) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal ratio = painter->device()->devicePixelRatioF();
        const int side = std::min(rect.width(), rect.height());
        QPixmap drawn = render(m_name, QSize(side, side) * ratio, colorFor(mode));
        drawn.setDevicePixelRatio(ratio);
        painter->drawPixmap(
            QPointF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2), drawn);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const int side = std::min(size.width(), size.height());
        return render(m_name, {side, side}, colorFor(mode));
    }
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }
    QIconEngine *clone() const override { return new Engine(m_name, m_color); }
    QString key() const override { return QStringLiteral("truckroll"); }
    QString iconName() override { return m_name; }
    bool isNull() override { return !exists(m_name); }

private:
    QColor colorFor(QIcon::Mode mode) const
    {
        const Tokens &tokens = Tokens::current();
        QColor color = m_color.isValid() ? m_color : tokens.text;
        if (mode == QIcon::Disabled)
            color = mixed(color, tokens.surface, 0.4);
        return color;
    }

    QString m_name;
    QColor m_color;
};

} // namespace

QIcon get(const QString &name)
{
    return QIcon(new Engine(name, {}));
}

QIcon get(const QString &name, const QColor &color)
{
    return QIcon(new Engine(name, color));
}

QPixmap pixmap(const QString &name, int size, qreal devicePixelRatio, const QColor &color)
{
    const int side = qRound(size * devicePixelRatio);
    QPixmap drawn = render(name, {side, side}, color);
    drawn.setDevicePixelRatio(devicePixelRatio);
    return drawn;
}

bool exists(const QString &name)
{
    return QFile::exists(pathOf(name));
}

QStringList all()
{
    QStringList names =
        QDir(QStringLiteral(":/icons")).entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    for (QString &name : names)
        name.chop(4);
    return names;
}

} // namespace truckroll::icons
