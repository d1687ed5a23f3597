// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Ochre::Practice {

/// The picture that a question asks to be read; never wider than its page, and told in words to who cannot see it.
class ArtefactView final : public QLabel {
    Q_OBJECT
public:
    explicit ArtefactView(QWidget *parent = nullptr);

    /// `file` is a picture of the pack, empty for none; `alt` stands in its place when it cannot be read.
    void showPicture(const QString &file, const QString &alt);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    QPixmap m_picture;
};

} // namespace Ochre::Practice
