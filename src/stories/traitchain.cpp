// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/traitchain.h"

#include "stories/chainsentences.h"
#include "stories/chaintable.h"

#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Stories {

namespace {

using Diagnostics::Diagnostic;
using Diagnostics::Note;
using Diagnostics::Span;
using Kind = ChainLink::Kind;

constexpr std::size_t longest = 32; ///< more steps than this are no help

// Others' files have a path from the root on: std's in /rustc, a crate's in the registry.
bool isOwn(const Span &span)
{
    return !span.file.isEmpty() && !span.file.startsWith(u'/') && !span.file.startsWith(u'<');
}

Span placeOf(const Note &note, QLatin1StringView label = {})
{
    const auto fits = [label](const Span &span) {
        return isOwn(span) && (label.isEmpty() ? span.primary : span.label == label);
    };
    const auto found = std::ranges::find_if(note.spans, fits);
    return found != note.spans.end() ? *found : label.isEmpty() ? Span() : placeOf(note);
}

// "Vec<T>: Clone": the colon of a bound is the first that a space follows; paths have none.
ChainLink linkOf(Kind kind, const QString &bound)
{
    ChainLink link;
    link.kind = kind;
    const qsizetype colon = bound.indexOf(": "_L1);
    link.name = bound.first(colon < 0 ? bound.size() : colon);
    link.trait = colon < 0 ? QString() : bound.sliced(colon + 2);
    return link;
}

class Collector final {
public:
    explicit Collector(const Diagnostic &diagnostic)
        : m_diagnostic(diagnostic)
        , m_table(ChainTable::standard())
    {
    }

    std::optional<TraitChain> chain()
    {
        if (const auto method = m_table.method(m_diagnostic.message)) {
            m_outer.push_back({Kind::Method, method->name, method->trait, 0, {}});
            readMethodNotes();
        } else {
            readNotes();
            findMissing();
        }
        if (m_missing.empty() || m_outer.empty() || m_outer.size() > longest) {
            return std::nullopt;
        }
        TraitChain chain;
        chain.code = m_diagnostic.code;
        chain.links = m_outer;
        std::ranges::copy(m_missing, std::back_inserter(chain.links));
        fillTraits(chain.links);
        chain.sentences = sentencesOf(chain);
        return chain;
    }

private:
    // The compiler tells from what is missing outwards.
    void readNotes()
    {
        static const QHash<QString, Kind> kinds{{u"needs"_s, Kind::Needs},   {u"within"_s, Kind::Within},
                                                {u"demand"_s, Kind::Demand}, {u"captured"_s, Kind::Captured},
                                                {u"cast"_s, Kind::Cast},     {u"across"_s, Kind::Across}};
        int hidden = 0;
        for (const Note &note : m_diagnostic.notes) {
            const auto step = m_table.step(note.message);
            if (!step) {
                continue;
            }
            if (step->kind == "missing"_L1) {
                addMissing({Kind::Missing, step->name, step->trait, 0, placeOf(note)});
            } else if (step->kind == "hidden"_L1) {
                hidden += step->hidden;
            } else {
                m_outer.insert(m_outer.begin(),
                               {kinds.value(step->kind), step->name, step->trait, std::exchange(hidden, 0),
                                placeOf(note, "unsatisfied trait bound introduced here"_L1)});
            }
        }
    }

    // One note names the bounds, a line each, with what asked for it below.
    void readMethodNotes()
    {
        static const QRegularExpression bound(u"^ *`([^`]+)`$"_s);
        static const QRegularExpression reason(u"^ *which is required by `([^`]+)`$"_s);
        for (const Note &note : m_diagnostic.notes) {
            if (const auto single = m_table.bound(note.message)) {
                addMissing(linkOf(Kind::Missing, *single));
                m_missing.back().place = placeOf(note, "unsatisfied trait bound introduced here"_L1);
                continue;
            }
            for (const QString &line : note.message.split(u'\n')) {
                if (const auto found = bound.match(line); found.hasMatch()) {
                    addMissing(linkOf(Kind::Missing, found.captured(1)));
                } else if (const auto why = reason.match(line); why.hasMatch() && m_missing.size() == 1) {
                    m_outer.push_back(linkOf(Kind::Needs, why.captured(1)));
                }
            }
        }
    }

    // Some versions say it in the label of the place, some only in the message.
    void findMissing()
    {
        if (!m_missing.empty()) {
            return;
        }
        for (const Span &span : m_diagnostic.spans) {
            const auto step = m_table.step(span.label);
            if (step && step->kind == "missing"_L1) {
                addMissing({Kind::Missing, step->name, step->trait, 0, {}});
                return;
            }
        }
        if (const auto bound = m_table.bound(m_diagnostic.message)) {
            addMissing(linkOf(Kind::Missing, *bound));
        }
    }

    void addMissing(ChainLink link)
    {
        const auto isSame = [&link](const ChainLink &other) {
            return other.name == link.name && other.trait == link.trait;
        };
        if (!link.name.isEmpty() && !link.trait.isEmpty() && std::ranges::none_of(m_missing, isSame)) {
            m_missing.push_back(std::move(link));
        }
    }

    // A part passes on the trait that its whole is asked for, and a demand asks for that of what follows.
    static void fillTraits(std::vector<ChainLink> &links)
    {
        for (std::size_t i = links.size() - 1; i-- > 0;) {
            if (links[i].trait.isEmpty()) {
                links[i].trait = links[i + 1].trait;
            }
        }
    }

    const Diagnostic &m_diagnostic;
    const ChainTable &m_table;
    std::vector<ChainLink> m_outer;
    std::vector<ChainLink> m_missing;
};

} // namespace

std::optional<TraitChain> traitChainOf(const Diagnostics::Diagnostic &diagnostic)
{
    return Collector(diagnostic).chain();
}

} // namespace Ochre::Stories
