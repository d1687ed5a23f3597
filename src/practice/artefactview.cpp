// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/artefactview.h"

#include <QImageReader>

namespace Ochre::Practice {

namespace {

constexpr int mostPixels = 4000; // a side, so that no picture takes the memory of the machine

} // namespace

ArtefactView::ArtefactView(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(QStringLiteral("artefactView"));
    setWordWrap(true);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    hide();
}

void ArtefactView::showPicture(const QString &file, const QString &alt)
{
    m_picture = {};
    setVisible(!file.isEmpty());
    setAccessibleName(alt);
    setToolTip(alt);
    if (file.isEmpty()) {
        clear();
        return;
    }
    QImageReader reader(file);
    const QSize size = reader.size(); // of the head only; a format that does not say it is not shown
    if (size.isValid() && size.width() <= mostPixels && size.height() <= mostPixels) {
        m_picture = QPixmap::fromImage(reader.read());
    }
    fit();
}

void ArtefactView::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void ArtefactView::fit()
{
    if (m_picture.isNull()) {
        setText(accessibleName());
        return;
    }
    const int room = std::max(width(), 1);
    setPixmap(m_picture.width() > room ? m_picture.scaledToWidth(room, Qt::SmoothTransformation) : m_picture);
}

} // namespace Ochre::Practice
