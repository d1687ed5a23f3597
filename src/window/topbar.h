// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <memory>

class QAction;
class QPushButton;

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Window {

namespace Ui {
class TopBar;
}

/// The bar above every page: where you are in the track, go to anything, and the three things done with a program.
class TopBar final : public QFrame {
    Q_OBJECT
public:
    explicit TopBar(QWidget *parent = nullptr);
    ~TopBar() override;

    /// What the three buttons do; they follow the actions' enabled state, and Run its text.
    void setActions(QAction *format, QAction *test, QAction *run);
    void showLesson(int step, int stepCount, const QString &title);
    void showPage(const QString &title, const QString &detail);
    void setLook(const Design::Look &look);

signals:
    void quickOpenRequested();

private:
    void showTrack(bool shown);

    std::unique_ptr<Ui::TopBar> m_ui;
};

} // namespace Ochre::Window
