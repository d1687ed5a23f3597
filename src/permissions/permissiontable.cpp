// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "permissions/permissiontable.h"

#include "permissions/pathcover.h"
#include "permissions/probemap.h"
#include "stories/storybuilder.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Permissions {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Ochre::Permissions::PermissionTable)
};

/// What the compiler said of one copy.
struct Verdict {
    std::vector<const Diagnostics::Diagnostic *> atProbe; ///< errors
    std::vector<const Diagnostics::Diagnostic *> elsewhere;
    bool isReached = true;
};

/// What the compiler refuses about ownership. Everything else says nothing about a permission.
bool isAboutOwnership(const Diagnostics::Diagnostic &diagnostic)
{
    static const QStringList codes{u"E0381"_s, u"E0382"_s, u"E0384"_s, u"E0499"_s, u"E0502"_s, u"E0503"_s, u"E0505"_s,
                                   u"E0506"_s, u"E0507"_s, u"E0594"_s, u"E0596"_s, u"E0597"_s, u"E0713"_s, u"E0716"_s};
    return codes.contains(diagnostic.code);
}

class Reader final {
public:
    Reader(const ProbePlan &plan, QByteArrayView text)
        : m_plan(plan)
        , m_text(text)
        , m_map(plan, text)
    {
    }

    /// False when the text itself has an error.
    bool sort(const Diagnostics::DiagnosticList &diagnostics)
    {
        for (const Diagnostics::Diagnostic &diagnostic : diagnostics) {
            const ProbeCopy *copy = m_map.copyOf(diagnostic);
            if (!copy) {
                if (diagnostic.isError()) {
                    return false;
                }
                continue;
            }
            const bool isAtProbe = ProbeMap::isAtProbe(m_plan, *copy, diagnostic);
            Verdict &verdict = m_verdicts[copy];
            if (diagnostic.isError()) {
                (isAtProbe ? verdict.atProbe : verdict.elsewhere).push_back(&diagnostic);
            } else if (isAtProbe && diagnostic.code == "unreachable_code"_L1) {
                verdict.isReached = false;
            }
        }
        return true;
    }

    [[nodiscard]] const Verdict verdictOf(const ProbeCopy &copy) const { return m_verdicts.value(&copy); }
    [[nodiscard]] bool isRefused(Access access) const
    {
        const auto copy = std::ranges::find(m_plan.copies, access, &ProbeCopy::access);
        if (copy == m_plan.copies.end()) {
            return true;
        }
        const Verdict verdict = verdictOf(*copy);
        return std::ranges::any_of(verdict.atProbe, [](const auto *error) { return error->code == "E0277"_L1; });
    }
    [[nodiscard]] Permission permissionOf(const ProbeCopy &copy) const;

private:
    [[nodiscard]] Permission refusal(const ProbeCopy &copy, const Diagnostics::Diagnostic &error, bool isAtProbe) const;
    void readStory(Permission &permission, const ProbeCopy &copy, const Diagnostics::Diagnostic &inText) const;

    const ProbePlan &m_plan;
    QByteArrayView m_text;
    ProbeMap m_map;
    QHash<const ProbeCopy *, Verdict> m_verdicts;
};

Permission Reader::permissionOf(const ProbeCopy &copy) const
{
    const Verdict verdict = verdictOf(copy);
    const auto isOther = [](const Diagnostics::Diagnostic *error) { return !isAboutOwnership(*error); };
    if (std::ranges::any_of(verdict.atProbe, isOther) || std::ranges::any_of(verdict.elsewhere, isOther)) {
        return {};
    }
    if (!verdict.atProbe.empty()) {
        // Without mut is the least of its troubles where there is another.
        const auto other = std::ranges::find_if(verdict.atProbe, [](const Diagnostics::Diagnostic *error) {
            return error->code != "E0596"_L1 && error->code != "E0594"_L1;
        });
        return refusal(copy, other == verdict.atProbe.end() ? *verdict.atProbe.front() : **other, true);
    }
    if (verdict.elsewhere.empty()) {
        return {Answer::Yes, Cause::None, 0, 0, {}};
    }
    if (copy.access != Access::Own) {
        return refusal(copy, *verdict.elsewhere.front(), false);
    }
    // It may be given away, and what comes later would have to do without it. In a loop the compiler tells of what
    // comes later alone, though the next turn lacks it too.
    const bool isInLoop = std::ranges::any_of(m_plan.loops, [this, &copy](const auto &body) {
        return body.first <= copy.at && copy.at < body.second && m_plan.declaredAt < body.first;
    });
    if (isInLoop) {
        return {Answer::SomePaths, Cause::OnceOnly, 0, 0, {}};
    }
    const Diagnostics::Diagnostic inText = m_map.inText(*verdict.elsewhere.front());
    return {Answer::Yes, Cause::None, 0, inText.primarySpan()->lineStart, {}};
}

Permission Reader::refusal(const ProbeCopy &copy, const Diagnostics::Diagnostic &error, bool isAtProbe) const
{
    const Diagnostics::Diagnostic inText = m_map.inText(error);
    Permission permission{Answer::No, Cause::Other, 0, 0, inText.message};
    if (!isAtProbe) {
        permission.cause = Cause::Disturbs;
        permission.line = inText.primarySpan()->lineStart;
        permission.words.clear();
        return permission;
    }
    if (error.code == "E0381"_L1) {
        permission.cause = Cause::NoValue;
    } else if (error.code == "E0596"_L1 || error.code == "E0594"_L1) {
        permission.cause = copy.access == Access::WriteThrough ? Cause::SharedOnly : Cause::NotMut;
    } else {
        readStory(permission, copy, inText);
    }
    if (permission.cause != Cause::Other) {
        permission.words.clear();
    }
    return permission;
}

void Reader::readStory(Permission &permission, const ProbeCopy &copy, const Diagnostics::Diagnostic &inText) const
{
    const auto story = Stories::storyOf(inText, {.file = inText.primarySpan()->file, .bytes = m_text});
    if (!story) {
        return;
    }
    std::vector<qsizetype> causes;
    for (const Stories::Event &event : story->events) {
        const bool isProbe = event.byteStart == copy.at && event.byteEnd == copy.at;
        if (event.kind == Stories::EventKind::NeededLater) {
            permission.neededLine = event.line;
        } else if (event.kind == Stories::EventKind::Moved && event.again) {
            permission = {Answer::SomePaths, Cause::OnceOnly, 0, 0, {}};
            return;
        } else if (isProbe) {
            continue;
        } else if (event.kind == Stories::EventKind::Moved) {
            permission.cause = Cause::Moved;
            permission.line = permission.line ? permission.line : event.line;
            causes.push_back(event.byteStart);
        } else if (event.kind == Stories::EventKind::BorrowedMut || event.kind == Stories::EventKind::BorrowedShared
                   || event.kind == Stories::EventKind::Borrowed) {
            permission.cause = event.kind == Stories::EventKind::BorrowedMut ? Cause::LentToChange : Cause::Lent;
            permission.line = event.line;
            causes.push_back(event.byteStart);
        }
    }
    if (!causes.empty() && !isOnEveryPath(m_plan.branches, causes, copy.at)) {
        permission.answer = Answer::SomePaths;
    }
}

PermissionRow &rowOf(std::vector<PermissionRow> &rows, int line)
{
    const auto found = std::ranges::find(rows, line, &PermissionRow::line);
    if (found != rows.end()) {
        return *found;
    }
    return rows.emplace_back(PermissionRow{line, {}, {}, {}});
}

} // namespace

Result<PermissionTable> permissionsOf(const ProbePlan &plan, const Diagnostics::DiagnosticList &diagnostics,
                                      QByteArrayView text)
{
    Reader reader(plan, text);
    if (!reader.sort(diagnostics)) {
        return std::unexpected(Error{Text::tr("The program does not compile."),
                                     {},
                                     Text::tr("Mend its errors first; until then only they tell what may be done.")});
    }
    PermissionTable table{plan.variable, plan.line, plan.function, plan.firstLine, plan.lastLine, ValueKind::Owned, {}};
    const bool isReference = !reader.isRefused(Access::Leads);
    table.kind = isReference                         ? ValueKind::Reference
                 : !reader.isRefused(Access::Copies) ? ValueKind::Copied
                                                     : ValueKind::Owned;
    for (const ProbeCopy &copy : plan.copies) {
        if (!reader.verdictOf(copy).isReached) {
            continue;
        }
        switch (copy.access) {
        case Access::Read:
            rowOf(table.rows, copy.line).read = reader.permissionOf(copy);
            break;
        case Access::Write:
            rowOf(table.rows, copy.line).write = reader.permissionOf(copy);
            break;
        case Access::Own:
            rowOf(table.rows, copy.line).own = reader.permissionOf(copy);
            break;
        default:
            break;
        }
    }
    return table;
}

void lookThrough(PermissionTable &table, const ProbePlan &plan, const Diagnostics::DiagnosticList &diagnostics,
                 QByteArrayView text)
{
    Reader reader(plan, text);
    if (!reader.sort(diagnostics)) {
        return;
    }
    for (const ProbeCopy &copy : plan.copies) {
        const auto row = std::ranges::find(table.rows, copy.line, &PermissionRow::line);
        if (row == table.rows.end()) {
            continue;
        }
        (copy.access == Access::WriteThrough ? row->write : row->read) = reader.permissionOf(copy);
        row->own = {Answer::No, Cause::Borrowed, 0, 0, {}};
    }
}

} // namespace Ochre::Permissions
