// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"

#include <QFrame>

#include <vector>

class QButtonGroup;
class QToolButton;

namespace Ochre::Window {

/// The pages of the program as a column of icons with their names.
class Rail final : public QFrame {
    Q_OBJECT
public:
    enum Page { Today, Learn, Interview, Practice, Progress, Notes };

    explicit Rail(QWidget *parent = nullptr);

    void setCurrent(Page page);
    void setLook(const Design::Look &look);
    /// Signs alone, without their names.
    void setNarrow(bool narrow);

signals:
    void pageRequested(Ochre::Window::Rail::Page page);

private:
    void layOut();
    void addPage(Page page, const QString &iconName, const QString &text, const QString &tip);

    struct Entry {
        QToolButton *button;
        QString icon;
    };
    QButtonGroup *m_group;
    std::vector<Entry> m_entries;
    Design::Look m_look;
    bool m_isNarrow = false;
};

} // namespace Ochre::Window
