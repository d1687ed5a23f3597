// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/permissionprobe.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Permissions {

namespace {

constexpr qsizetype mostKnown = 32;
constexpr int politeness = 5;
/// Of errors: a probe can be refused, and what comes later too.
constexpr int mostMessages = 1000;

} // namespace

PermissionProbe::PermissionProbe(const QString &scratch, const QString &helpers, QObject *parent)
    : QObject(parent)
    , m_helpers(helpers)
    , m_scratch(scratch)
    , m_rules(helpers)
{
    connect(&m_rules, &Runner::RuleProgram::finished, this,
            [this](const Result<QByteArray> &answer) { acceptPlan(answer.and_then(parseProbePlan)); });
}

PermissionProbe::~PermissionProbe() = default;

void PermissionProbe::setToolchain(const Toolchain::Toolchain &toolchain)
{
    m_toolchain = toolchain;
    m_known.clear();
}

void PermissionProbe::ask(const Question &question)
{
    stop();
    m_question = question;
    m_isPending = true;
    m_table.reset();
    askForPlan(false);
}

void PermissionProbe::stop()
{
    m_isPending = false;
    m_rules.stop();
    // A compiler that is abandoned may still read its text: the next one waits for its end.
    if (m_compilation && !std::exchange(m_isEnding, true)) {
        m_compilation->disconnect(this);
        connect(m_compilation, &Runner::Compilation::ended, this, [this] {
            std::exchange(m_compilation, nullptr)->deleteLater();
            m_isEnding = false;
            if (m_isPending && !m_plan.program.isEmpty()) {
                compile();
            }
        });
        m_compilation->abandon();
    }
    m_plan = {};
}

void PermissionProbe::askForPlan(bool through)
{
    m_rules.start({u"--probes"_s}, probeRequest(m_question.text, m_question.line, m_question.column, through));
}

void PermissionProbe::acceptPlan(const Result<ProbePlan> &plan)
{
    if (!plan) {
        return tell(std::unexpected(plan.error()));
    }
    m_plan = *plan;
    if (!m_table) {
        m_key = m_question.edition.toUtf8() + '\n' + m_plan.program;
        if (const auto known = m_known.constFind(m_key); known != m_known.constEnd()) {
            return tell(*known);
        }
    }
    if (!m_toolchain.canCheck()) {
        return tell(std::unexpected(Error{tr("There is no Rust compiler to ask."), {}, tr("Install one first.")}));
    }
    if (!m_compilation) {
        compile();
    }
}

void PermissionProbe::compile()
{
    const Runner::CompileOrder order{.purpose = Runner::CompilePurpose::Check,
                                     .source = m_plan.program,
                                     .edition = m_question.edition,
                                     .mostMessages = mostMessages};
    m_compilation = new Runner::Compilation(order, {m_toolchain, m_toolchain.sandbox, m_helpers}, m_scratch, this);
    connect(m_compilation, &Runner::Compilation::finished, this, [this](const Runner::CompileReport &report) {
        std::exchange(m_compilation, nullptr)->deleteLater();
        accept(report);
    });
    m_compilation->start(politeness);
}

void PermissionProbe::accept(const Runner::CompileReport &report)
{
    const bool hasAnswer = report.verdict == Runner::CompileReport::Verdict::Accepted
                           || report.verdict == Runner::CompileReport::Verdict::Rejected;
    if (!hasAnswer || report.untoldErrors > 0) {
        const QString why =
            hasAnswer ? tr("This function asks more of the compiler than can be read.") : report.failure;
        return tell(std::unexpected(Error{why, {}, tr("Look at a shorter function.")}));
    }
    if (m_table) {
        lookThrough(*m_table, m_plan, report.diagnostics, m_question.text);
        return tell(*m_table);
    }
    Result<PermissionTable> table = permissionsOf(m_plan, report.diagnostics, m_question.text);
    if (table && table->kind == ValueKind::Reference) {
        m_table = *std::move(table);
        return askForPlan(true);
    }
    tell(table);
}

void PermissionProbe::tell(const Result<PermissionTable> &table)
{
    m_isPending = false;
    if (table) {
        if (m_known.size() >= mostKnown) {
            m_known.clear();
        }
        m_known.insert(m_key, *table);
    }
    emit finished(table, m_question);
}

} // namespace Ochre::Permissions
