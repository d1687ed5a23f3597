// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "workbench/outputlog.h"

#include <QWidget>

#include <memory>

namespace Ochre::Design {
struct Look;
}

namespace Ochre::Workbench {

namespace Ui {
class OutputPanel;
}

/// What the program prints, a field for its input, Stop, and the outcome in words.
class OutputPanel final : public QWidget {
    Q_OBJECT
public:
    explicit OutputPanel(QWidget *parent = nullptr);
    ~OutputPanel() override;

    void setLook(const Design::Look &look);
    /// Everything of one run, as far as it is.
    void showLog(const OutputLog &log);
    /// The shown program was not run yet.
    void showNothing();
    /// Whether the text has changed since the run that is shown.
    void setOld(bool isOld);
    void showCompiling();
    void showRunning();
    void appendOutput(const QByteArray &bytes, bool isError);
    void setWaitingForInput(bool waiting);
    void showResult(const Runner::RunResult &result);
    void showMessage(const QString &sentence);
    [[nodiscard]] QString text() const;

signals:
    void lookChanged();
    void stopRequested();
    void inputEntered(const QByteArray &bytes);
    void inputClosed();
    void locationActivated(const QString &file, int line, int column);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void setState(const QString &iconName, const QColor &color, const QString &sentence);
    void setRunning(bool running);
    void sendInput();
    [[nodiscard]] static QString waitingText();

    std::unique_ptr<Ui::OutputPanel> m_ui;
    std::unique_ptr<Design::Look> m_look;
};

} // namespace Ochre::Workbench
