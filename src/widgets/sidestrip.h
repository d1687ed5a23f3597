// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QAbstractButton>

namespace Ochre::Widgets {

/// A column folded to a strip at the side of the window: its name from top to bottom, and a click that unfolds it.
class SideStrip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit SideStrip(QWidget *parent = nullptr);

    void setLook(const Design::Look &look);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int side() const; ///< pixels around the sign and the words
    [[nodiscard]] int sign() const; ///< its size, pixels

    Design::Look m_look;
};

} // namespace Ochre::Widgets
