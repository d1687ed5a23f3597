// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "course/memorypicture.h"
#include "design/look.h"
#include "richtext/memorydrawing.h"

#include <QWidget>

#include <optional>

namespace Ochre::Workbench {

/// The memory picture of one step, as large as it needs to be; inside a scroll area.
class StepsPicture final : public QWidget {
    Q_OBJECT
public:
    explicit StepsPicture(QWidget *parent = nullptr);

    void setPicture(const Course::MemoryPicture &picture);
    void setLook(const Design::Look &look);
    [[nodiscard]] const Course::MemoryPicture &picture() const { return m_picture; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void measure();

    Course::MemoryPicture m_picture;
    Design::Look m_look;
    std::optional<Richtext::MemoryDrawing> m_drawing;
};

} // namespace Ochre::Workbench
