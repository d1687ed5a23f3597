// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/runresult.h"

#include <QDateTime>
#include <QWidget>

#include <functional>
#include <memory>

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Workbench {

namespace Ui {
class TestsPanel;
}

/// Every test with its state, and what the chosen one said: message, place, expected and actual value.
class TestsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit TestsPanel(QWidget *parent = nullptr);
    ~TestsPanel() override;

    /// Whose tests follow, and when they were run.
    void setProgram(const QString &title, const QDateTime &when);
    /// The text of a file as it was tested, by the name that the compiler gives it; empty = unknown.
    using Sources = std::function<QByteArray(const QString &file)>;
    void setSources(Sources sources) { m_sources = std::move(sources); }
    /// The tests of the shown program were not run yet.
    void showNothing();
    /// Whether the text has changed since the tests that are shown.
    void setOld(bool isOld);
    void showRunning();
    void showResult(const Runner::TestResult &result);
    void setLook(const Design::Look &look);
    [[nodiscard]] QString summary() const;

signals:
    void placeRequested(const QString &file, int line); ///< the file as the compiler names it

private:
    void showTest();
    void goToPlace();
    void fillList();
    [[nodiscard]] const Runner::TestCase *chosen() const;

    std::unique_ptr<Ui::TestsPanel> m_ui;
    std::unique_ptr<Design::Look> m_look;
    Runner::TestResult m_result;
    Sources m_sources;
};

} // namespace Ochre::Workbench
