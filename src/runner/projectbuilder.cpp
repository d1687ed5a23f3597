// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/projectbuilder.h"

#include "toolchain/toolchainproblems.h"

#include <utility>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr int checkNiceness = 10;

QStringList argumentsFor(CompilePurpose purpose)
{
    switch (purpose) {
    case CompilePurpose::Check:
        return {u"check"_s, u"--all-targets"_s};
    case CompilePurpose::Lint:
        return {u"clippy"_s};
    case CompilePurpose::Test:
        return {u"test"_s, u"--no-run"_s};
    case CompilePurpose::Build:
        break;
    }
    return {u"build"_s};
}

CargoReport unusable(const QString &failure)
{
    return {unusableReport(failure), {}};
}

} // namespace

ProjectBuilder::ProjectBuilder(const QString &root, QObject *parent)
    : QObject(parent)
    , m_scratch(root)
{
    connect(&m_process, &Sandbox::SandboxedProcess::outputReceived, this, &ProjectBuilder::collect);
    // Queued: the next one starts with the same process object.
    connect(&m_process, &Sandbox::SandboxedProcess::finished, this, &ProjectBuilder::conclude, Qt::QueuedConnection);
}

ProjectBuilder::~ProjectBuilder() = default;

void ProjectBuilder::setSetting(const CompileSetting &setting)
{
    m_setting = setting;
    stopRunning();
    schedule();
}

void ProjectBuilder::submit(Client client, const ProjectOrder &order, const Handler &handler)
{
    if (m_isRunning && m_runningFor == client) {
        stopRunning();
    }
    m_orders[client] = {order, handler};
    schedule();
}

void ProjectBuilder::cancel(Client client)
{
    if (m_orders.erase(client) > 0 && m_isRunning && m_runningFor == client) {
        stopRunning();
    }
}

void ProjectBuilder::stopRunning()
{
    if (!m_isRunning) {
        return;
    }
    m_isAbandoned = true;
    m_process.kill(); // conclude() follows
}

void ProjectBuilder::schedule()
{
    if (m_orders.empty()) {
        return;
    }
    const Client next = m_orders.rbegin()->first;
    if (!m_isRunning) {
        start(next);
    } else if (m_runningFor < next) {
        stopRunning();
    }
}

Result<void> ProjectBuilder::prepare(const ProjectOrder &order)
{
    const Toolchain::Toolchain &toolchain = m_setting.toolchain;
    const auto missing = [](const Toolchain::ToolchainProblem &problem) {
        return std::unexpected(Error{problem.what, {}, problem.advice});
    };
    if (!toolchain.canCompile()) {
        return missing(toolchain.problems.empty()
                           ? Toolchain::ToolchainProblem{tr("The compiler is still being looked for."),
                                                         tr("Try again in a moment.")}
                           : toolchain.problems.front());
    }
    if (!toolchain.cargo.isFound()) {
        return missing(Toolchain::cargoMissing());
    }
    if (order.purpose == CompilePurpose::Lint && !toolchain.clippy.isFound()) {
        return missing(Toolchain::clippyMissing());
    }
    return validateProject(order.project).and_then([&] { return m_scratch.write(order.project); });
}

void ProjectBuilder::start(Client client)
{
    const ProjectOrder &order = m_orders.at(client).order;
    m_isRunning = true;
    m_isAbandoned = false;
    m_runningFor = client;
    m_running = order.project;
    m_output.clear();
    m_error.clear();
    m_step = {};
    if (const auto ready = prepare(order); !ready) {
        const CargoReport report = unusable(ready.error().text());
        QMetaObject::invokeMethod(this, [this, report] { tell(report); }, Qt::QueuedConnection);
        return;
    }
    Sandbox::ProcessRequest request =
        cargoCommand(argumentsFor(order.purpose), m_scratch.folders(m_running), m_setting);
    request.isUnprotectedAllowed = mayGoUnprotected(order.trust);
    request.niceness = client == Client::Check ? checkNiceness : 0;
    m_process.start(request);
}

void ProjectBuilder::collect(const QByteArray &bytes, bool isError)
{
    (isError ? m_error : m_output) += bytes;
    if (!isError || m_runningFor != Client::Demand) {
        return;
    }
    const auto step = lastCargoStep(m_error);
    if (step && *step != m_step) {
        m_step = *step;
        emit progressed(m_step);
    }
}

void ProjectBuilder::conclude(const Sandbox::ProcessResult &process)
{
    CargoReport report;
    if (!m_isAbandoned) {
        report = interpretCargo(process, m_output, m_error, m_setting.limits);
        const CargoFolders folders = m_scratch.folders(m_running);
        for (Program &program : report.programs) {
            program.path = cargoOutput(program.path, folders, m_setting);
        }
        std::erase_if(report.programs, [](const Program &program) { return program.path.isEmpty(); });
    }
    tell(report);
}

void ProjectBuilder::tell(const CargoReport &report)
{
    m_isRunning = false;
    const auto order = m_orders.find(m_runningFor);
    if (!m_isAbandoned && order != m_orders.end()) {
        const Handler handler = order->second.handler;
        m_orders.erase(order);
        handler(report);
    }
    if (!m_isRunning) { // the handler may have ordered something
        schedule();
    }
}

} // namespace Ochre::Runner
