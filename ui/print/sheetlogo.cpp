// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/sheetlogo.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QSvgRenderer>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

namespace truckroll {

namespace {

constexpr int largestSide = 12000; ///< pixels; a picture that claims more is not decoded

/// A reader of SVG opens what an image's address names, a local file too; only data inside the SVG may be
/// drawn.
bool opensSomething(const QXmlStreamReader &xml)
{
    const QStringView name = xml.name();
    if (name != QLatin1String("image") && name != QLatin1String("video") && name != QLatin1String("audio") &&
        name != QLatin1String("foreignObject") && name != QLatin1String("script"))
        return false;
    for (const QXmlStreamAttribute &attribute : xml.attributes()) {
        if (attribute.name() == QLatin1String("href"))
            return !attribute.value().trimmed().startsWith(QLatin1String("data:image/"));
    }
    return true;
}

} // namespace

QByteArray selfContainedSvg(const QByteArray &svg)
{
    QByteArray out;
    QXmlStreamReader xml(svg);
    QXmlStreamWriter writer(&out);
    while (!xml.atEnd()) {
        switch (xml.readNext()) {
        case QXmlStreamReader::DTD:
        case QXmlStreamReader::ProcessingInstruction:
        case QXmlStreamReader::EntityReference:
        case QXmlStreamReader::Comment:
        case QXmlStreamReader::Invalid:
            continue;
        case QXmlStreamReader::StartElement:
            if (opensSomething(xml)) {
                xml.skipCurrentElement();
                continue;
            }
            break;
        default:
            break;
        }
        writer.writeCurrentToken(xml);
    }
    return xml.hasError() ? QByteArray() : out;
}

SheetLogo::SheetLogo(const QByteArray &bytes)
{
    const QByteArray start = bytes.left(512).trimmed();
    if (start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<"))
        readSvg(bytes);
    else
        readImage(bytes);
}

SheetLogo::~SheetLogo() = default;

void SheetLogo::readSvg(const QByteArray &bytes)
{
    const QByteArray safe = selfContainedSvg(bytes);
    if (safe.isEmpty())
        return;
    auto svg = std::make_unique<QSvgRenderer>();
    if (!svg->load(safe))
        return;
    m_size = svg->viewBoxF().isEmpty() ? QSizeF(svg->defaultSize()) : svg->viewBoxF().size();
    svg->setAspectRatioMode(Qt::KeepAspectRatio);
    m_svg = std::move(svg);
}

void SheetLogo::readImage(const QByteArray &bytes)
{
    QByteArray format;
    if (bytes.startsWith("\x89PNG"))
        format = "png";
    else if (bytes.startsWith("\xFF\xD8\xFF"))
        format = "jpeg";
    else
        return;
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    QImageReader reader(&buffer, format);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestSide || size.height() > largestSide)
        return;
    m_image = reader.read();
    m_size = m_image.size();
}

QSizeF SheetLogo::fittedTo(const QSizeF &box) const
{
    return isEmpty() ? QSizeF(0, 0) : m_size.scaled(box, Qt::KeepAspectRatio);
}

void SheetLogo::draw(QPainter &painter, const QRectF &target) const
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (m_svg)
        m_svg->render(&painter, target);
    else if (!m_image.isNull())
        painter.drawImage(target, m_image);
    painter.restore();
}

} // namespace truckroll
