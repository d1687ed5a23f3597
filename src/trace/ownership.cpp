// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trace/ownership.h"

#include "course/sourcetokens.h"
#include "trace/statementplaces.h"

#include <QSet>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace Ochre::Trace {

namespace {

constexpr std::size_t mostPlaces = 90; // the runner keeps the first 100 errors
constexpr std::size_t mostQuestions = 1'500;
constexpr qsizetype mostBytes = 900'000; // the runner takes 1 MiB

/// What is only copied can never be moved. A reference that may write can, but to ask for it makes its borrow longer.
bool canBeMoved(const Value &value)
{
    switch (value.kind) {
    case Value::Kind::Number:
    case Value::Kind::Boolean:
    case Value::Kind::Character:
    case Value::Kind::Pointer:
    case Value::Kind::Function:
    case Value::Kind::Reference:
        return false;
    case Value::Kind::Text:
    case Value::Kind::Slice:
        return value.isOwner;
    default:
        return true;
    }
}

using Places = std::map<int, StatementPlace>; // by line

/// A variable of the text: its name and the line of its declaration.
using Declared = std::pair<QString, int>;

/// The lines at which each variable is asked about.
std::map<Declared, std::vector<int>> linesOf(const Recording &recording, const Places &places,
                                             const QHash<int, int> &next)
{
    std::map<Declared, QSet<int>> wanted;
    for (const Frame &frame : recording.frames) {
        if (frame.function.contains("{closure"_L1)) {
            continue; // a question inside would make it capture something else
        }
        for (const Variable &variable : frame.variables) {
            if (variable.isShadowed || !canBeMoved(recording.valueOf(variable))) {
                continue;
            }
            for (const int line : {frame.line, next.value(frame.line)}) {
                if (places.contains(line) && line > variable.line) {
                    wanted[{variable.name, variable.line}].insert(line);
                }
            }
        }
    }
    std::map<Declared, std::vector<int>> result;
    for (const auto &[variable, lines] : wanted) {
        std::vector<int> sorted(lines.cbegin(), lines.cend());
        std::ranges::sort(sorted);
        result[variable] = std::move(sorted);
    }
    return result;
}

/// "crate::x" inside the module `module` names what was at the root of the program.
std::vector<std::pair<qsizetype, QByteArray>> rootPaths(const QByteArray &code, const QByteArray &module)
{
    std::vector<std::pair<qsizetype, QByteArray>> inserts;
    for (qsizetype at = code.indexOf("crate::"); at >= 0; at = code.indexOf("crate::", at + 1)) {
        const char before = at > 0 ? code[at - 1] : ' ';
        if (!QChar::isLetterOrNumber(static_cast<uchar>(before)) && before != '_') {
            inserts.emplace_back(at + 7, module + "::");
        }
    }
    return inserts;
}

class Writer final {
public:
    Writer(const QByteArray &source, const Places &places)
        : m_source(source)
        , m_code(Course::codeOnly(source))
        , m_places(places)
    {
        begin();
    }

    [[nodiscard]] bool fits(std::size_t questions) const
    {
        return m_program.places.size() + questions <= mostPlaces
               && m_program.source.size() + m_source.size() * 2 < mostBytes;
    }

    void add(const std::vector<OwnershipQuestion> &questions)
    {
        if (!m_program.places.empty() && !fits(questions.size())) {
            finish();
        }
        addCopy(questions);
    }

    std::vector<OwnershipProgram> take()
    {
        if (!m_program.places.empty()) {
            finish();
        }
        return std::move(m_done);
    }

private:
    void begin()
    {
        m_program = {"#![allow(warnings)]\nfn main() {}\n", {}};
        m_copies = 0;
        addCopy({}); // the program itself must be one that compiles like this
    }

    void finish()
    {
        m_done.push_back(std::move(m_program));
        begin();
    }

    void addCopy(const std::vector<OwnershipQuestion> &questions)
    {
        const QByteArray module = "copy" + QByteArray::number(m_copies++);
        std::vector<std::pair<qsizetype, OwnershipQuestion>> asked;
        for (const OwnershipQuestion &question : questions) {
            asked.emplace_back(m_places.at(question.line).byte, question);
        }
        std::ranges::stable_sort(asked, {}, [](const auto &pair) { return pair.first; });
        const auto paths = rootPaths(m_code, module);
        auto path = paths.begin();
        qsizetype done = 0;
        QByteArray &text = m_program.source;
        const auto copyTo = [&](qsizetype end) {
            for (; path != paths.end() && path->first <= end; ++path) {
                text += QByteArrayView(m_source).sliced(done, path->first - done);
                text += path->second;
                done = path->first;
            }
            text += QByteArrayView(m_source).sliced(done, end - done);
            done = end;
        };
        text += "mod " + module + " {\n";
        for (const auto &[byte, question] : asked) {
            copyTo(byte);
            const qsizetype start = text.size();
            text += "let _ = &" + question.name.toUtf8() + "; ";
            m_program.places.push_back({start, text.size(), question});
        }
        copyTo(m_source.size());
        text += "\n}\n";
    }

    const QByteArray &m_source;
    QByteArray m_code;
    const Places &m_places;
    OwnershipProgram m_program;
    std::vector<OwnershipProgram> m_done;
    int m_copies = 0;
};

} // namespace

std::optional<Ownership> OwnershipTable::before(const QString &name, int line) const
{
    const auto answer = m_answers.constFind({name, line});
    return answer == m_answers.constEnd() ? std::nullopt : std::optional(*answer);
}

std::optional<Ownership> OwnershipTable::after(const QString &name, int line) const
{
    const auto next = m_next.constFind(line);
    return next == m_next.constEnd() ? std::nullopt : before(name, *next);
}

OwnershipPlan planOwnership(const QByteArray &source, const Recording &recording)
{
    OwnershipPlan plan;
    Places places;
    QHash<int, int> lastOfBlock;
    for (const StatementPlace &place : statementPlaces(source)) {
        places.emplace(place.line, place);
        if (lastOfBlock.contains(place.block)) {
            plan.nextLines.insert(lastOfBlock.value(place.block), place.line);
        }
        lastOfBlock.insert(place.block, place.line);
    }
    const auto lines = linesOf(recording, places, plan.nextLines);
    Writer writer(source, places);
    std::size_t total = 0;
    for (std::size_t round = 0; total < mostQuestions; ++round) {
        std::vector<OwnershipQuestion> questions;
        for (const auto &[variable, its] : lines) {
            if (round < its.size()) {
                questions.push_back({variable.first, its[round]});
            }
        }
        if (questions.empty()) {
            break;
        }
        total += questions.size();
        questions.resize(std::min(questions.size(), mostPlaces));
        writer.add(questions);
    }
    plan.programs = writer.take();
    return plan;
}

OwnershipProgram without(const OwnershipProgram &program, const std::vector<std::size_t> &places)
{
    OwnershipProgram result = program;
    for (const std::size_t index : places) {
        const OwnershipProgram::Place &place = program.places[index];
        result.source.replace(place.begin, place.end - place.begin,
                              QByteArray(place.end - place.begin, ' ')); // everything else stays where it is
    }
    std::vector<OwnershipProgram::Place> kept;
    for (std::size_t index = 0; index < program.places.size(); ++index) {
        if (!std::ranges::contains(places, index)) {
            kept.push_back(program.places[index]);
        }
    }
    result.places = std::move(kept);
    return result;
}

} // namespace Ochre::Trace
