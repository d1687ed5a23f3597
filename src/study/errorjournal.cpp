// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "study/errorjournal.h"

#include <algorithm>
#include <map>

namespace Ochre::Study {

namespace {

constexpr qint64 longestPauseMs = 600'000;

qint64 medianOf(std::vector<qint64> values)
{
    std::ranges::sort(values);
    const size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

/// Follows the compilations of each program.
class MendWatch final {
public:
    explicit MendWatch(const StudyHistory &history)
        : m_history(history)
        , m_documents(static_cast<size_t>(history.documents.size()))
    {
    }

    void take(const PastRun &run)
    {
        Document &document = m_documents[static_cast<size_t>(run.document)];
        const qint64 pause = std::clamp<qint64>(run.timeMs - document.lastMs, 0, longestPauseMs);
        document.lastMs = run.timeMs;
        for (auto open = document.open.begin(); open != document.open.end();) {
            open->second.tookMs += pause;
            if (run.isCompiled && !run.codes.contains(open->first)) {
                m_codes[open->first].mendedMs.push_back(open->second.tookMs);
                m_mendings.push_back(open->second);
                m_mendings.back().mendedMs = run.timeMs;
                open = document.open.erase(open);
            } else {
                ++open;
            }
        }
        for (const QString &code : run.codes) {
            document.open
                .try_emplace(
                    code, Mending{.code = code, .document = m_history.documents.at(run.document), .metMs = run.timeMs})
                .first->second.rejectedMs = run.timeMs;
            note(code, run);
        }
    }

    std::vector<Mending> takeMendings() { return std::move(m_mendings); }

    std::vector<MetCode> codes()
    {
        std::vector<MetCode> all;
        for (auto &[code, met] : m_codes) {
            std::ranges::stable_sort(met.programs, std::ranges::greater(), &MetProgram::lastMs);
            all.push_back(std::move(met));
        }
        std::ranges::stable_sort(all, std::ranges::greater(), &MetCode::times);
        return all;
    }

private:
    struct Document {
        qint64 lastMs = 0;
        std::map<QString, Mending> open; // by code
    };

    void note(const QString &code, const PastRun &run)
    {
        MetCode &met = m_codes[code];
        met.code = code;
        ++met.times;
        met.lastMs = std::max(met.lastMs, run.timeMs);
        const QString &name = m_history.documents.at(run.document);
        auto program = std::ranges::find(met.programs, name, &MetProgram::document);
        if (program == met.programs.end()) {
            program = met.programs.insert(met.programs.end(), {name});
        }
        ++program->times;
        program->lastMs = std::max(program->lastMs, run.timeMs);
    }

    const StudyHistory &m_history;
    std::vector<Document> m_documents;
    std::map<QString, MetCode> m_codes;
    std::vector<Mending> m_mendings;
};

} // namespace

std::optional<qint64> MetCode::usualMs() const
{
    return mendedMs.empty() ? std::nullopt : std::optional(medianOf(mendedMs));
}

std::optional<std::pair<qint64, qint64>> MetCode::change() const
{
    if (mendedMs.size() < 4) {
        return std::nullopt;
    }
    const auto middle = mendedMs.begin() + static_cast<qsizetype>(mendedMs.size() / 2);
    return std::pair(medianOf({mendedMs.begin(), middle}), medianOf({middle, mendedMs.end()}));
}

std::vector<Mending> mendings(const StudyHistory &history)
{
    MendWatch journal(history);
    for (const PastRun &run : history.runs) {
        journal.take(run);
    }
    return journal.takeMendings();
}

std::vector<MetCode> errorJournal(const StudyHistory &history)
{
    MendWatch journal(history);
    for (const PastRun &run : history.runs) {
        journal.take(run);
    }
    return journal.codes();
}

} // namespace Ochre::Study
