// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/coderunner.h"

#include "base/logging.h"
#include "runner/backgroundcheck.h"
#include "runner/compileslot.h"
#include "runner/cratelibrary.h"
#include "runner/formatjob.h"
#include "runner/lintdesk.h"
#include "runner/projectbuilder.h"
#include "runner/projectcheck.h"
#include "runner/runjob.h"
#include "runner/scratch.h"
#include "runner/straightlink.h"
#include "runner/testjob.h"

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
        , lints(services(), nullptr)
    {
        slot.setStartsAhead(runnerConfig.startsAhead);
    }

    [[nodiscard]] BuildServices services() { return {slot, scratch, live, library, projects}; }
    void submit(const Waiting &next);
    void startNext();
    void startRun(const Waiting &next);
    void startTests(const Waiting &next);
    void endRun(const RunResult &result);
    void endTests(const TestResult &result);
    void dismiss(const Waiting &dismissed);
    void refuse(const Waiting &refused);
    [[nodiscard]] Sandbox::SandboxLevel level() const
    {
        return config.sandboxed ? toolchain.sandbox : Sandbox::SandboxLevel::LimitsOnly;
    }

    CodeRunner *q;
    RunnerConfig config;
    Toolchain::Toolchain toolchain;
    Scratch scratch;
    CompileSlot slot;
    CrateLibrary library;
    QStringList cratesAhead; ///< to build as soon as there is a compiler
    BackgroundCheck live;
    ProjectBuilder projects;
    ProjectCheck projectCheck;
    LintDesk lints;
    std::unique_ptr<RunJob> runJob;
    std::unique_ptr<TestJob> testJob;
    std::optional<Waiting> waiting;
};

void CodeRunner::Private::submit(const Waiting &next)
{
    if (!mayExecute(next.request.trust, level())) {
        return refuse(next);
    }
    if (lints.isOfProject()) {
        lints.stop(); // cargo does one thing at a time
    }
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
    const Ticket ticket = next.request.ticket;
    runJob = std::make_unique<RunJob>(next.request, services(), q);
    connect(runJob.get(), &RunJob::programStarted, q, [this, ticket] { emit q->programStarted(ticket); });
    connect(runJob.get(), &RunJob::outputReceived, q,
            [this, ticket](const QByteArray &bytes, bool isError) { emit q->outputReceived(bytes, isError, ticket); });
    connect(runJob.get(), &RunJob::waitingForInputChanged, q,
            [this, ticket](bool waits) { emit q->waitingForInputChanged(waits, ticket); });
    connect(runJob.get(), &RunJob::finished, q, [this](const RunResult &result) { endRun(result); });
    emit q->runStarted(ticket);
    if (runJob) { // unless whoever heard of it has stopped it
        runJob->start();
    }
}

void CodeRunner::Private::startTests(const Waiting &next)
{
    const Ticket ticket = next.request.ticket;
    testJob = std::make_unique<TestJob>(next.request, next.tests, services(), q);
    connect(testJob.get(), &TestJob::programStarted, q, [this, ticket] { emit q->programStarted(ticket); });
    connect(testJob.get(), &TestJob::finished, q, [this](const TestResult &result) { endTests(result); });
    emit q->runStarted(ticket);
    if (testJob) {
        testJob->start();
    }
}

void CodeRunner::Private::endRun(const RunResult &result)
{
    runJob.release()->deleteLater(); // this is one of its signals
    qCInfo(logRunner) << "run:" << outcomeName(result.outcome) << "compile ms" << result.compileMs << "run ms"
                      << result.runMs;
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
        result.ticket = dismissed.request.ticket;
        result.outcome = Outcome::Stopped;
        result.message = CodeRunner::tr("You stopped the tests.");
        emit q->testsFinished(result);
        return;
    }
    RunResult result;
    result.ticket = dismissed.request.ticket;
    result.outcome = Outcome::Stopped;
    result.message = CodeRunner::tr("You stopped the program.");
    emit q->runFinished(result);
}

// Answered like everything else: later. Nothing was compiled, since cargo runs build scripts for that already.
void CodeRunner::Private::refuse(const Waiting &refused)
{
    const auto answer = [this, refused](auto result, auto finished) {
        result.ticket = refused.request.ticket;
        result.sandbox = level();
        result.message = refusalText(refused.request.trust);
        QMetaObject::invokeMethod(q, [this, result, finished] { emit(q->*finished)(result); }, Qt::QueuedConnection);
    };
    if (refused.isTest) {
        answer(TestResult(), &CodeRunner::testsFinished);
    } else {
        answer(RunResult(), &CodeRunner::runFinished);
    }
}

CodeRunner::CodeRunner(const RunnerConfig &config, QObject *parent)
    : ProgramRunner(parent)
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
    connect(&d->lints, &LintDesk::finished, this, &CodeRunner::lintFinished);
    connect(&d->live, &BackgroundCheck::checkStarted, this, &CodeRunner::checkStarted);
    connect(&d->live, &BackgroundCheck::checkFinished, this, &CodeRunner::checkFinished);
}

CodeRunner::~CodeRunner() = default;

void CodeRunner::setToolchain(const Toolchain::Toolchain &toolchain)
{
    d->toolchain = toolchain;
    d->slot.setSetting({toolchain, d->level(), d->config.helpers, d->config.compileLimits,
                        makeStraightLink(d->config.scratch + u"/link", d->config.helpers, toolchain.linkPlan)});
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

Sandbox::SandboxLevel CodeRunner::sandboxLevel() const
{
    return d->level();
}

void CodeRunner::setSource(const QByteArray &source, const QString &edition)
{
    d->live.setSource(source, edition);
}

void CodeRunner::setCrates(const QStringList &crates)
{
    d->live.setCrates(crates);
}

void CodeRunner::setProject(const Project &project, Trust trust, bool checkSoon)
{
    d->projectCheck.setProject(project, trust, checkSoon);
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

void CodeRunner::lint(const LintRequest &request)
{
    if (request.project.isEmpty() || !isRunning()) {
        return d->lints.order(request);
    }
    CheckResult result;
    result.ticket = request.ticket;
    result.failure = tr("A program is running. Ask Clippy about the project when it has ended.");
    QMetaObject::invokeMethod(this, [this, result] { emit lintFinished(result); }, Qt::QueuedConnection);
}

void CodeRunner::format(const FormatRequest &request)
{
    auto *job = new FormatJob(request.source, request.edition, this);
    connect(job, &FormatJob::finished, this,
            [this, ticket = request.ticket](const QByteArray &source, const Result<QByteArray> &formatted) {
                emit formatFinished(source, formatted, ticket);
            });
    connect(job, &FormatJob::finished, job, &QObject::deleteLater);
    job->start(d->slot.setting(), d->scratch);
}

void CodeRunner::stop()
{
    d->lints.stop();
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
