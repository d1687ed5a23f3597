// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QTabBar>

namespace Ochre::Workbench {

/// The tabs of the open programs. A tab is closed by its button, the middle button of the mouse, or its menu; a long
/// name gives way to the others and is told by the tip. The tip names the course, and the tab itself does where two
/// courses have a program of the same name.
class ProgramTabs final : public QTabBar {
    Q_OBJECT
public:
    explicit ProgramTabs(QWidget *parent = nullptr);

    /// At the end; returns where.
    int add(const QString &title, const QString &course = {});
    void setLook(const Design::Look &look);

signals:
    void closeRequested(int index);
    void closeOthersRequested(int index);

protected:
    void tabRemoved(int index) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void nameCourses();

    Design::Look m_look;
};

} // namespace Ochre::Workbench
