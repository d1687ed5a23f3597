// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/artefactview.h"

#include "widgets/picturefile.h"

namespace Ochre::Practice {

namespace {

constexpr int leastWidth = 80; // px

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
    m_picture = Widgets::pictureFile(file, devicePixelRatioF());
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
    // Before it is laid out it has no width of its own yet.
    const int room = std::max(width(), leastWidth);
    const bool isWide = m_picture.deviceIndependentSize().width() > room;
    const int pixels = qRound(room * m_picture.devicePixelRatio());
    setPixmap(isWide ? m_picture.scaledToWidth(pixels, Qt::SmoothTransformation) : m_picture);
}

} // namespace Ochre::Practice
