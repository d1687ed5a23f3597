// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runner/formatjob.h"

#include "runner/scratch.h"
#include "toolchain/toolchainproblems.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Ochre::Runner {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Runner::FormatJob)
};

/// rustfmt's first error, as "error: message" and then " --> <stdin>:LINE:COLUMN".
Error syntaxError(const QByteArray &text)
{
    static const QRegularExpression message(u"^error(?:\\[E\\d+\\])?: (.+)$"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression place(u"--> <stdin>:(\\d+):"_s);
    const QString all = QString::fromUtf8(text);
    const QString what = message.match(all).captured(1);
    const QString line = place.match(all).captured(1);
    const QString advice = Text::tr("Correct the error first; your text is not changed.");
    if (what.isEmpty()) {
        return {Text::tr("rustfmt could not format this program."), all.left(200).trimmed(), advice};
    }
    return {Text::tr("rustfmt could not read this program: %1").arg(what),
            line.isEmpty() ? QString() : Text::tr("line %1").arg(line), advice};
}

/// rustfmt gives what it reads from a pipe the line ends of Unix; a file keeps its own, and one kind of them.
QByteArray withLineEndsOf(const QByteArray &source, QByteArray text)
{
    if (source.contains("\r\n")) {
        text.replace("\r\n", "\n").replace("\n", "\r\n");
    }
    return text;
}

} // namespace

FormatJob::FormatJob(const QByteArray &source, const QString &edition, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_edition(edition)
{
    connect(&m_process, &Sandbox::SandboxedProcess::outputReceived, this,
            [this](const QByteArray &bytes, bool isError) { (isError ? m_error : m_output) += bytes; });
    connect(&m_process, &Sandbox::SandboxedProcess::finished, this, &FormatJob::conclude);
}

void FormatJob::start(const CompileSetting &setting, Scratch &scratch)
{
    if (const auto valid = validateSource(m_source); !valid) {
        return refuse(valid.error());
    }
    if (!setting.toolchain.rustfmt.isFound()) {
        const Toolchain::ToolchainProblem problem = Toolchain::rustfmtMissing();
        return refuse({problem.what, {}, problem.advice});
    }
    if (const auto ready = scratch.prepare(); !ready) {
        return refuse(ready.error());
    }
    m_process.start(formatCommand(m_source, m_edition, setting, scratch));
}

void FormatJob::refuse(const Error &error)
{
    QMetaObject::invokeMethod(
        this, [this, error] { emit finished(m_source, std::unexpected(error)); }, Qt::QueuedConnection);
}

void FormatJob::conclude(const Sandbox::ProcessResult &result)
{
    emit finished(m_source, interpretFormat(result, m_source, m_output, m_error));
}

Result<QByteArray> interpretFormat(const Sandbox::ProcessResult &process, const QByteArray &source,
                                   const QByteArray &output, const QByteArray &error)
{
    if (process.end == Sandbox::ProcessResult::End::NotStarted) {
        return std::unexpected(
            Error{Text::tr("rustfmt could not be started."), process.failure, Text::tr("Your text is not changed.")});
    }
    if (process.end != Sandbox::ProcessResult::End::Exited) {
        return std::unexpected(
            Error{Text::tr("rustfmt gave up on this program."), {}, Text::tr("Your text is not changed.")});
    }
    if (process.exitCode != 0 || (output.trimmed().isEmpty() && !source.trimmed().isEmpty())) {
        return std::unexpected(syntaxError(error));
    }
    return withLineEndsOf(source, output);
}

} // namespace Ochre::Runner
