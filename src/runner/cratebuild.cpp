// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/cratebuild.h"

#include "base/filesystem.h"
#include "runner/cratestore.h"
#include "runner/lessoncrates.h"

#include <QCoreApplication>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

constexpr int niceness = 15;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::CrateBuild)
};

Error buildError(const QString &reason)
{
    return {Text::tr("The crates could not be built: %1").arg(reason),
            {},
            Text::tr("Programs without crates work. Run the program again to try once more.")};
}

} // namespace

CrateBuild::CrateBuild(const CrateOrder &order, const CompileSetting &setting, QObject *parent)
    : QObject(parent)
    , m_order(order)
    , m_setting(setting)
{
    connect(&m_process, &Sandbox::SandboxedProcess::outputReceived, this, &CrateBuild::collect);
    connect(&m_process, &Sandbox::SandboxedProcess::finished, this, &CrateBuild::conclude);
}

Result<void> CrateBuild::writePackage() const
{
    const QString &package = m_order.folders.package;
    return makeFolder(package + u"/src")
        .and_then([this] { return makeFolder(m_order.folders.target); })
        .and_then(
            [&] { return saveFile(package + u"/Cargo.toml", crateManifest(QStringLiteral("2024"), m_order.crates)); })
        .and_then([&] { return saveFile(package + u"/src/main.rs", QByteArrayLiteral("fn main() {}\n")); });
}

void CrateBuild::start()
{
    if (const auto written = writePackage(); !written) {
        QMetaObject::invokeMethod(
            this, [this, error = written.error()] { emit finished(std::unexpected(error)); }, Qt::QueuedConnection);
        return;
    }
    // --verbose tells which library each crate became.
    Sandbox::ProcessRequest request = cargoCommand({u"build"_s, u"--verbose"_s}, m_order.folders, m_setting);
    request.environment << u"CARGO_INCREMENTAL=0"_s; // nothing of it is built twice
    request.isUnprotectedAllowed = true;             // the crates of the system, which its user has installed
    request.niceness = niceness;
    m_process.start(request);
}

void CrateBuild::stop()
{
    m_process.kill();
}

void CrateBuild::collect(const QByteArray &bytes, bool isError)
{
    if (!isError) {
        return;
    }
    m_error += bytes;
    const auto step = lastCargoStep(m_error);
    if (step && *step != m_step) {
        m_step = *step;
        emit progressed(m_step);
    }
}

void CrateBuild::conclude(const Sandbox::ProcessResult &process)
{
    emit finished(judge(process));
}

Result<void> CrateBuild::judge(const Sandbox::ProcessResult &process) const
{
    if (process.end == Sandbox::ProcessResult::End::NotStarted) {
        return std::unexpected(buildError(process.failure));
    }
    if (process.end == Sandbox::ProcessResult::End::Stopped) {
        return std::unexpected(buildError(Text::tr("the build was stopped.")));
    }
    if (process.end != Sandbox::ProcessResult::End::Exited) {
        return std::unexpected(buildError(Text::tr("the compiler did not come to an end.")));
    }
    if (process.exitCode != 0) {
        const QString said = cargoComplaint(m_error).section(u'\n', 0, 0);
        return std::unexpected(buildError(said.isEmpty() ? Text::tr("cargo gave no reason.") : said));
    }
    return publishCrates(m_order.folders, externsOf(m_error), m_order.destination);
}

} // namespace Ochre::Runner
