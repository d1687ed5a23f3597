// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "trace/ownershipprobe.h"
#include "trace/recorder.h"
#include "workbench/order.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace Ochre::Trace {
class Timeline;
}

namespace Ochre::Workbench {

class RunConsent;
class StepsPanel;
class Workbench;

/// Has runs of the shown program recorded, and keeps the last one of each program: the panel shows that of the program
/// on screen, and the editor the lines of its step, as long as the text is the one that was recorded.
class StepsDesk final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        Workbench &workbench;
        StepsPanel &panel;
        RunConsent &consent;
        QString scratch; ///< a folder of its own
        QString helpers; ///< that of runbox
    };

    /// All parts are borrowed and must outlive it.
    explicit StepsDesk(const Parts &parts, QObject *parent = nullptr);
    ~StepsDesk() override;

    void setToolchain(const Toolchain::Toolchain &toolchain);
    void setBounds(const Trace::RecordBounds &bounds) { m_recorder.setBounds(bounds); }

    /// Records the shown program; its steps come when it is done.
    void record();
    void stop();
    [[nodiscard]] bool isRecording() const { return m_recorder.isRecording(); }

signals:
    void panelRequested();
    void runningChanged(bool running);

private:
    struct Run {
        Order order;
        QString sentence = {};                                  ///< why there are no steps
        std::shared_ptr<const Trace::Recording> recording = {}; //
        std::shared_ptr<const Trace::Timeline> timeline = {};   ///< none while it is made
        std::size_t step = 0;                                   ///< that was shown last
        bool isRecording = false;
    };

    [[nodiscard]] QString obstacleOf(const Order &order) const;
    void accept(const Trace::RecordResult &result);
    void acceptOwnership(const Trace::OwnershipTable &table, const Runner::Ticket &ticket);
    void makeTimeline(Run &run, const Trace::OwnershipTable &table);
    void takeTimeline(const Runner::Ticket &ticket, const std::shared_ptr<const Trace::Timeline> &timeline);
    void showProgram();
    void show(const Run &run);
    void markOld();
    void markLines();
    void dropOthers(const QString &document);
    [[nodiscard]] Run *runOf(const Runner::Ticket &ticket);
    [[nodiscard]] Run *shownRun();

    Parts m_parts;
    Trace::Recorder m_recorder;
    Trace::OwnershipProbe m_probe;
    std::map<QString, Run> m_runs; ///< by document id
    QString m_shown;               ///< the document that the panel is of
};

} // namespace Ochre::Workbench
