// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/ownershipprobe.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Ochre::Trace {

namespace {

constexpr int mostAttempts = 3;
constexpr qsizetype mostKnown = 16;

std::optional<std::size_t> placeOf(const OwnershipProgram &program, const Diagnostics::Span &span)
{
    const auto found = std::ranges::find_if(program.places, [&span](const OwnershipProgram::Place &place) {
        return span.byteStart >= place.begin && span.byteStart < place.end;
    });
    if (found == program.places.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - program.places.begin());
}

std::optional<Ownership> meaningOf(const QString &code)
{
    if (code == "E0382"_L1) {
        return Ownership::Moved;
    }
    if (code == "E0381"_L1) {
        return Ownership::Unassigned;
    }
    if (code == "E0502"_L1 || code == "E0503"_L1 || code == "E0505"_L1) {
        return Ownership::Borrowed;
    }
    return std::nullopt;
}

/// Questions that an error stands at without being about them: they ask for what holds a borrow, and make it longer.
std::vector<std::size_t> bystanders(const OwnershipProgram &program, const Diagnostics::Diagnostic &diagnostic)
{
    std::vector<std::size_t> places;
    for (const Diagnostics::Span &span : diagnostic.spans) {
        if (const std::optional<std::size_t> place = placeOf(program, span); place && !span.primary) {
            places.push_back(*place);
        }
    }
    return places;
}

QByteArray keyOf(const QByteArray &source, const QString &edition, const OwnershipPlan &plan,
                 const Toolchain::Toolchain &toolchain)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    for (const QByteArray &part :
         {toolchain.rustc.path.toUtf8(), toolchain.identity.toUtf8(), edition.toUtf8(), source}) {
        hash.addData(part);
        hash.addData(QByteArrayView("\0", 1));
    }
    for (const OwnershipProgram &program : plan.programs) {
        hash.addData(program.source);
    }
    return hash.result();
}

} // namespace

OwnershipReading readOwnership(const OwnershipProgram &program, const Runner::CompileReport &report)
{
    OwnershipReading reading;
    if (report.verdict != Runner::CompileReport::Verdict::Accepted
        && report.verdict != Runner::CompileReport::Verdict::Rejected) {
        return reading;
    }
    std::vector<Ownership> answers(program.places.size(), Ownership::Usable);
    bool isOtherwiseFine = report.untoldErrors == 0;
    for (const Diagnostics::Diagnostic &diagnostic : report.diagnostics) {
        const Diagnostics::Span *span = diagnostic.primarySpan();
        if (!diagnostic.isError() || !span) {
            continue; // warnings, and "aborting due to"
        }
        const std::optional<std::size_t> place = placeOf(program, *span);
        const std::optional<Ownership> meaning = meaningOf(diagnostic.code);
        const std::vector<std::size_t> others =
            meaning == Ownership::Moved ? std::vector<std::size_t>() : bystanders(program, diagnostic);
        reading.refused.insert(reading.refused.end(), others.begin(), others.end());
        if (place && meaning) {
            answers[*place] = *meaning;
        } else if (place) {
            reading.refused.push_back(*place);
        } else if (others.empty()) {
            isOtherwiseFine = false;
        }
    }
    reading.isUsable = isOtherwiseFine && reading.refused.empty();
    if (reading.isUsable) {
        for (std::size_t index = 0; index < answers.size(); ++index) {
            reading.answers.emplace_back(program.places[index].question, answers[index]);
        }
    }
    return reading;
}

OwnershipProbe::OwnershipProbe(const QString &scratch, const QString &helpers, QObject *parent)
    : QObject(parent)
    , m_helpers(helpers)
    , m_scratch(scratch)
{
}

OwnershipProbe::~OwnershipProbe() = default;

void OwnershipProbe::ask(const QByteArray &source, const QString &edition, const Recording &recording,
                         const Runner::Ticket &ticket)
{
    stop();
    m_isPending = true;
    m_ticket = ticket;
    m_edition = edition;
    OwnershipPlan plan = planOwnership(source, recording);
    m_key = keyOf(source, edition, plan, m_toolchain);
    if (const auto known = m_known.constFind(m_key); known != m_known.constEnd()) {
        m_table = *known;
        m_waiting.clear();
    } else {
        m_table = OwnershipTable(plan.nextLines);
        m_waiting = std::move(plan.programs);
        std::ranges::reverse(m_waiting);
    }
    // Never from within ask().
    QMetaObject::invokeMethod(
        this,
        [this, question = m_question] {
            if (question == m_question && m_isPending && !m_compilation) {
                next();
            }
        },
        Qt::QueuedConnection);
}

void OwnershipProbe::next()
{
    if (m_waiting.empty()) {
        return answer();
    }
    const OwnershipProgram program = std::move(m_waiting.back());
    m_waiting.pop_back();
    compile(program, 1);
}

void OwnershipProbe::compile(const OwnershipProgram &program, int attempt)
{
    const Runner::CompileOrder order{
        .purpose = Runner::CompilePurpose::Check, .source = program.source, .edition = m_edition};
    m_compilation = new Runner::Compilation(order, {m_toolchain, m_toolchain.sandbox, m_helpers}, m_scratch, this);
    connect(m_compilation, &Runner::Compilation::finished, this,
            [this, program, attempt](const Runner::CompileReport &report) {
                std::exchange(m_compilation, nullptr)->deleteLater();
                read(program, attempt, report);
            });
    constexpr int politeness = 5;
    m_compilation->start(politeness);
}

void OwnershipProbe::read(const OwnershipProgram &program, int attempt, const Runner::CompileReport &report)
{
    const OwnershipReading reading = readOwnership(program, report);
    for (const auto &[question, answer] : reading.answers) {
        m_table.set(question, answer);
    }
    if (!reading.refused.empty() && attempt < mostAttempts) {
        return compile(without(program, reading.refused), attempt + 1);
    }
    next();
}

void OwnershipProbe::answer()
{
    if (m_known.size() >= mostKnown) {
        m_known.clear();
    }
    m_known.insert(m_key, m_table);
    m_isPending = false;
    emit finished(m_table, m_ticket);
}

// A compiler that is abandoned may still read main.rs: the next question waits for its end.
void OwnershipProbe::stop()
{
    ++m_question;
    m_isPending = false;
    m_waiting.clear();
    if (!m_compilation || std::exchange(m_isEnding, true)) {
        return;
    }
    m_compilation->disconnect(this);
    connect(m_compilation, &Runner::Compilation::ended, this, [this] {
        std::exchange(m_compilation, nullptr)->deleteLater();
        m_isEnding = false;
        if (m_isPending) {
            next();
        }
    });
    m_compilation->abandon();
}

} // namespace Ochre::Trace
