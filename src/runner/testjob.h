// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "runner/compileorder.h"
#include "runner/outcome.h"
#include "runner/programmaker.h"
#include "runner/runresult.h"
#include "runner/testsource.h"
#include "sandbox/box.h"
#include "sandbox/sandboxedprocess.h"

#include <QElapsedTimer>
#include <QObject>

#include <functional>
#include <memory>

namespace Ochre::Runner {

/// Builds a text with --test (or the tests of a project), asks each program for its tests, and runs each in a process
/// of its own, so that one that hangs or aborts takes no other with it.
class TestJob final : public QObject {
    Q_OBJECT
public:
    TestJob(const RunRequest &request, const QByteArray &tests, const BuildServices &services, QObject *parent);
    ~TestJob() override;

    void start();
    void stop();

signals:
    void programStarted();
    void finished(const Ochre::Runner::TestResult &result); ///< exactly once

private:
    /// One process and what it has printed so far.
    struct Running {
        std::unique_ptr<Sandbox::Box> box;
        QByteArray output;
        QByteArray error;
    };
    using Handler = std::function<void(const Sandbox::ProcessResult &, const Running &)>;

    /// A test as libtest knows it.
    struct Place {
        size_t program = 0;
        QString name;
    };

    void accept(const std::vector<Program> &programs, int compileMs, const CompileReport &report);
    void checkAlone(const std::function<void()> &goOn);
    void cancelCheck();
    void listTests(size_t program);
    void refuse(int compileMs, const CompileReport &report);
    void acceptList(size_t program, const Sandbox::ProcessResult &process, const Running &run);
    void startNext();
    void acceptTest(size_t index, const Sandbox::ProcessResult &process, const Running &run);
    void launch(size_t program, const QStringList &arguments, const Handler &handler);
    void refuseBox(const Sandbox::Box &box);
    void finish(Outcome outcome, const QString &message);
    void finishTests();
    void finishEarly();
    [[nodiscard]] ProgramBounds bounds() const;

    static constexpr int maxParallel = 2;

    RunRequest m_request;
    TestSource m_source;
    BuildServices m_services;
    std::unique_ptr<ProgramMaker> m_build;
    std::vector<Program> m_programs;
    std::vector<Place> m_places; ///< parallel to the result's tests
    size_t m_next = 0;
    int m_running = 0;
    QElapsedTimer m_clock;
    TestResult m_result;
    QString m_refusal; ///< why no test can start
    bool m_isChecking = false;
    bool m_isStopping = false;
    bool m_isDone = false;
};

} // namespace Ochre::Runner
