// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "design/look.h"
#include "trace/timeline.h"

#include <QDateTime>
#include <QWidget>

#include <memory>

namespace Ochre::Workbench {

class StepsPicture;

namespace Ui {
class StepsPanel;
}

/// A recorded run, to be walked through forwards and backwards: a slider over its steps, the picture of memory, the
/// step in words, what was printed up to it. Left and Right go a step, Home and End to the ends, with Ctrl to the next
/// event.
class StepsPanel final : public QWidget {
    Q_OBJECT
public:
    explicit StepsPanel(QWidget *parent = nullptr);
    ~StepsPanel() override;

    /// A sentence in place of the steps; with `canRecord` also the button that records.
    void showSentence(const QString &sentence, bool canRecord = true);
    /// Something is being recorded: it can be stopped.
    void showRecording(const QString &title);
    /// Begins with `step`; the same recording with more knowledge keeps the step that is shown.
    void showTimeline(const QString &title, const QDateTime &when, std::shared_ptr<const Trace::Timeline> timeline,
                      std::size_t step);
    /// Whether the text has changed since.
    void setOld(bool isOld);
    void setLook(const Design::Look &look);
    [[nodiscard]] const Design::Look &look() const { return m_look; }

    [[nodiscard]] const Trace::Timeline *timeline() const { return m_timeline.get(); }
    [[nodiscard]] std::size_t step() const { return m_step; }
    void goTo(std::size_t step);
    void focusSlider();

signals:
    void recordRequested();
    void stopRequested();
    void stepShown(std::size_t step);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectParts();
    void showParts(bool hasSteps);
    void showStep();
    void showOutput();
    [[nodiscard]] bool takeKey(const QKeyEvent &key);

    std::unique_ptr<Ui::StepsPanel> m_ui;
    StepsPicture *m_picture;
    Design::Look m_look;
    std::shared_ptr<const Trace::Timeline> m_timeline;
    std::size_t m_step = 0;
    bool m_isRecording = false;
};

} // namespace Ochre::Workbench
