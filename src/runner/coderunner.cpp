// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/coderunner.h"

#include "runner/compileslot.h"
#include "runner/cratelibrary.h"
#include "runner/formatjob.h"
#include "runner/livecheck.h"
#include "runner/projectbuilder.h"
#include "runner/projectcheck.h"
#include "runner/runjob.h"
#include "runner/scratch.h"
#include "runner/testjob.h"
#include "toolchain/toolchainproblems.h"

#include <QFileInfo>

#include <optional>

namespace Ochre::Runner {

namespace {

QString cratesFolder(const RunnerConfig &config)
{
    return config.crates.isEmpty() ? QFileInfo(config.scratch).path() + QStringLiteral("/crates") : config.crates;
}

/// A run or test run that waits until the one before it has ended.
struct Waiting {
    RunRequest request;
    QByteArray tests;
    bool isTest = false;
};

} // namespace

class CodeRunner::Private final {
public:
    Private(const RunnerConfig &runnerConfig, CodeRunner *runner)
        : q(runner)
        , config(runnerConfig)
        , scratch(runnerConfig.scratch)
        , slot(scratch, nullptr)
        , library(cratesFolder(runnerConfig))
        , live(slot, library, nullptr)
        , projects(runnerConfig.scratch + QStringLiteral("/projects"), nullptr)
        , projectCheck(projects, nullptr)
    {
    }

    [[nodiscard]] BuildServices services() { return {slot, scratch, live, library, projects}; }
    void submit(const Waiting &next);
    void startNext();
    void startRun(const Waiting &next);
    void startTests(const Waiting &next);
    void endRun(const RunResult &result);
    void endTests(const TestResult &result);
    void dismiss(const Waiting &dismissed);
    void lint(const QByteArray &source, const QString &edition);
    void finishLint(const QByteArray &source, const CompileReport &report);

    CodeRunner *q;
    RunnerConfig config;
    Toolchain::Toolchain toolchain;
    Scratch scratch;
    CompileSlot slot;
    CrateLibrary library;
    QStringList crates;      ///< of the editor's text
    QStringList cratesAhead; ///< to build as soon as there is a compiler
    LiveCheck live;
    ProjectBuilder projects;
    ProjectCheck projectCheck;
    std::unique_ptr<RunJob> runJob;
    std::unique_ptr<TestJob> testJob;
    std::optional<Waiting> waiting;
};

void CodeRunner::Private::submit(const Waiting &next)
{
    if (waiting) {
        dismiss(*waiting);
    }
    waiting = next;
    if (runJob) {
        runJob->stop();
    } else if (testJob) {
        testJob->stop();
    } else {
        startNext();
    }
}

void CodeRunner::Private::startNext()
{
    if (!waiting) {
        return;
    }
    const Waiting next = *waiting;
    waiting.reset();
    if (next.isTest) {
        startTests(next);
    } else {
        startRun(next);
    }
}

void CodeRunner::Private::startRun(const Waiting &next)
{
    runJob = std::make_unique<RunJob>(next.request, services(), q);
    connect(runJob.get(), &RunJob::programStarted, q, &CodeRunner::programStarted);
    connect(runJob.get(), &RunJob::outputReceived, q, &CodeRunner::outputReceived);
    connect(runJob.get(), &RunJob::waitingForInputChanged, q, &CodeRunner::waitingForInputChanged);
    connect(runJob.get(), &RunJob::finished, q, [this](const RunResult &result) { endRun(result); });
    emit q->runStarted();
    runJob->start();
}

void CodeRunner::Private::startTests(const Waiting &next)
{
    testJob = std::make_unique<TestJob>(next.request, next.tests, services(), q);
    connect(testJob.get(), &TestJob::programStarted, q, &CodeRunner::programStarted);
    connect(testJob.get(), &TestJob::finished, q, [this](const TestResult &result) { endTests(result); });
    emit q->runStarted();
    testJob->start();
}

void CodeRunner::Private::endRun(const RunResult &result)
{
    runJob.release()->deleteLater(); // this is one of its signals
    emit q->runFinished(result);
    startNext();
}

void CodeRunner::Private::endTests(const TestResult &result)
{
    testJob.release()->deleteLater(); // this is one of its signals
    emit q->testsFinished(result);
    startNext();
}

void CodeRunner::Private::dismiss(const Waiting &dismissed)
{
    if (dismissed.isTest) {
        TestResult result;
        result.outcome = Outcome::Stopped;
        result.message = CodeRunner::tr("You stopped the tests.");
        emit q->testsFinished(result);
        return;
    }
    RunResult result;
    result.outcome = Outcome::Stopped;
    result.message = CodeRunner::tr("You stopped the program.");
    emit q->runFinished(result);
}

void CodeRunner::Private::lint(const QByteArray &source, const QString &edition)
{
    const auto refuse = [this, source](const QString &failure) {
        QMetaObject::invokeMethod(
            q, [this, source, failure] { finishLint(source, unusableReport(failure)); }, Qt::QueuedConnection);
    };
    if (const auto valid = validateSource(source); !valid) {
        return refuse(valid.error().text());
    }
    if (!toolchain.clippy.isFound()) {
        return refuse(Toolchain::problemText(Toolchain::clippyMissing()));
    }
    const CrateLinks links = library.links(crates);
    if (!crates.isEmpty() && links.isEmpty()) {
        library.prepare(crates);
        return refuse(
            CodeRunner::tr("The crates of this program are being built. Ask Clippy again when they are ready."));
    }
    slot.submit(
        CompileSlot::Client::Lint,
        {.purpose = CompilePurpose::Lint, .source = source, .edition = edition, .crates = crates, .links = links},
        [this, source](const CompileReport &report) { finishLint(source, report); });
}

void CodeRunner::Private::finishLint(const QByteArray &source, const CompileReport &report)
{
    CheckResult result;
    result.source = source;
    result.diagnostics = report.diagnostics;
    result.elapsedMs = report.elapsedMs;
    result.failure = report.failure;
    emit q->lintFinished(result);
}

CodeRunner::CodeRunner(const RunnerConfig &config, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(config, this))
{
    connect(&d->library, &CrateLibrary::progressed, this,
            [this](const CargoStep &step) { emit cratesProgressed(step.done, step.total, step.crate); });
    connect(&d->library, &CrateLibrary::finished, this,
            [this](const Result<void> &result) { emit cratesFinished(result ? QString() : result.error().text()); });
    connect(&d->projects, &ProjectBuilder::progressed, this,
            [this](const CargoStep &step) { emit cratesProgressed(step.done, step.total, step.crate); });
    connect(&d->projectCheck, &ProjectCheck::checkStarted, this, &CodeRunner::checkStarted);
    connect(&d->projectCheck, &ProjectCheck::checkFinished, this, &CodeRunner::projectChecked);
    connect(&d->live, &LiveCheck::checkStarted, this, &CodeRunner::checkStarted);
    connect(&d->live, &LiveCheck::checkFinished, this, &CodeRunner::checkFinished);
}

CodeRunner::~CodeRunner() = default;

void CodeRunner::setToolchain(const Toolchain::Toolchain &toolchain)
{
    d->toolchain = toolchain;
    const Sandbox::SandboxLevel level = d->config.sandboxed ? toolchain.sandbox : Sandbox::SandboxLevel::LimitsOnly;
    d->slot.setSetting({toolchain, level, d->config.helpers, d->config.compileLimits});
    d->library.setSetting(d->slot.setting());
    d->projects.setSetting(d->slot.setting());
    d->live.restart();
    d->projectCheck.restart();
    if (toolchain.rustc.isFound() && !d->cratesAhead.isEmpty()) {
        d->library.prepare(std::exchange(d->cratesAhead, {}));
    }
    // Cold files of the toolchain make the first check ten times slower.
    if (toolchain.canCheck()) {
        d->slot.submit(CompileSlot::Client::WarmUp,
                       {.purpose = CompilePurpose::Check, .source = QByteArrayLiteral("fn main() {}\n")},
                       [](const CompileReport &) {});
    }
}

const Toolchain::Toolchain &CodeRunner::toolchain() const
{
    return d->toolchain;
}

void CodeRunner::setSource(const QByteArray &source, const QString &edition)
{
    d->live.setSource(source, edition);
}

void CodeRunner::setCrates(const QStringList &crates)
{
    d->crates = crates;
    d->live.setCrates(crates);
}

void CodeRunner::setProject(const Project &project, bool checkSoon)
{
    d->projectCheck.setProject(project, checkSoon);
    d->live.setSuspended(!project.isEmpty());
}

void CodeRunner::prepareCrates(const QStringList &crates)
{
    if (d->toolchain.rustc.isFound()) {
        d->library.prepare(crates);
    } else {
        d->cratesAhead = crates;
    }
}

void CodeRunner::cancelCrates()
{
    d->library.cancel();
}

void CodeRunner::checkNow()
{
    if (d->projectCheck.isActive()) {
        d->projectCheck.checkNow();
    } else {
        d->live.checkNow();
    }
}

void CodeRunner::setDelays(int checkMs, int buildMs)
{
    d->live.setDelays(checkMs, buildMs);
    d->projectCheck.setDelay(checkMs);
}

void CodeRunner::run(const RunRequest &request)
{
    d->submit({request, {}, false});
}

void CodeRunner::runTests(const RunRequest &request, const QByteArray &tests)
{
    d->submit({request, tests, true});
}

void CodeRunner::lint(const QByteArray &source, const QString &edition)
{
    d->lint(source, edition);
}

void CodeRunner::lintProject(const Project &project)
{
    d->projects.submit(ProjectBuilder::Client::Demand, CompilePurpose::Lint, project,
                       [this](const CargoReport &report) { d->finishLint({}, report.compile); });
}

void CodeRunner::format(const QByteArray &source, const QString &edition)
{
    auto *job = new FormatJob(source, edition, this);
    connect(job, &FormatJob::finished, this, &CodeRunner::formatFinished);
    connect(job, &FormatJob::finished, job, &QObject::deleteLater);
    job->start(d->slot.setting(), d->scratch);
}

void CodeRunner::stop()
{
    if (d->waiting) {
        const Waiting dismissed = *d->waiting;
        d->waiting.reset();
        d->dismiss(dismissed);
    }
    if (d->runJob) {
        d->runJob->stop();
    }
    if (d->testJob) {
        d->testJob->stop();
    }
}

void CodeRunner::writeInput(const QByteArray &bytes)
{
    if (d->runJob) {
        d->runJob->writeInput(bytes);
    }
}

void CodeRunner::closeInput()
{
    if (d->runJob) {
        d->runJob->closeInput();
    }
}

bool CodeRunner::isRunning() const
{
    return d->runJob || d->testJob || d->waiting;
}

} // namespace Ochre::Runner
