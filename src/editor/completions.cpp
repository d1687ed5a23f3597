// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/completions.h"

#include "editor/rustplaces.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>
#include <utility>

namespace Ochre::Editor {

namespace {

constexpr qsizetype askingLetters = 2;

/// What stands before the word.
struct Before {
    enum class Kind { Free, Dot, Path } kind = Kind::Free;
    QByteArray path; ///< of Path: "std::collections"
};

/// The letters of the word in ASCII lower case or not, as they were typed.
class Matcher final {
public:
    explicit Matcher(const QByteArray &prefix)
        : m_prefix(prefix)
        , m_anyCase(prefix == prefix.toLower())
    {
    }

    /// A quick answer for most words: no number begins one, and the first letter tells.
    [[nodiscard]] bool canBegin(char byte) const
    {
        return m_prefix.isEmpty() ? byte < '0' || byte > '9' : (byte | 0x20) == (m_prefix.front() | 0x20);
    }
    [[nodiscard]] bool isExact(QByteArrayView word) const { return word.startsWith(m_prefix); }
    [[nodiscard]] bool matches(QByteArrayView word) const
    {
        return isExact(word)
               || (m_anyCase && word.size() >= m_prefix.size()
                   && word.first(m_prefix.size()).compare(m_prefix, Qt::CaseInsensitive) == 0);
    }

private:
    const QByteArray &m_prefix;
    bool m_anyCase;
};

qsizetype wordStart(const QByteArray &text, qsizetype caret)
{
    qsizetype start = caret;
    while (start > 0 && isWordByte(text.at(start - 1))) {
        --start;
    }
    return start;
}

Before before(const QByteArray &text, qsizetype start)
{
    if (start > 0 && text.at(start - 1) == '.' && (start < 2 || text.at(start - 2) != '.')) {
        return {Before::Kind::Dot, {}};
    }
    qsizetype end = start;
    QByteArray path;
    while (end >= 2 && text.at(end - 1) == ':' && text.at(end - 2) == ':') {
        const qsizetype segment = wordStart(text, end - 2);
        path = path.isEmpty() ? text.sliced(segment, end - 2 - segment)
                              : QByteArray(text.sliced(segment, end - 2 - segment) + "::" + path);
        end = segment;
    }
    return end == start ? Before() : Before{Before::Kind::Path, path};
}

/// Whether the word after this one is new: a list of old ones would only be in the way.
bool invents(const QByteArray &text, qsizetype start, const QByteArray &prefix)
{
    qsizetype end = start;
    while (end > 0 && text.at(end - 1) == ' ') {
        --end;
    }
    const qsizetype first = wordStart(text, end);
    const std::string_view word(text.constData() + first, static_cast<std::size_t>(end - first));
    constexpr std::array<std::string_view, 10> names{"let",   "mut",  "fn",     "struct", "enum",
                                                     "trait", "type", "static", "const",  "mod"};
    const bool isPattern = std::isupper(static_cast<unsigned char>(prefix.front())) != 0;
    return end < start && std::ranges::contains(names, word) && !((word == "let" || word == "mut") && isPattern);
}

/// Whether the caret of a text stands in braces: there println! and format! have expressions.
bool isInBraces(const QByteArray &text, qsizetype start)
{
    qsizetype open = 0;
    while (start - open > 0 && text.at(start - open - 1) == '{') {
        ++open;
    }
    return open % 2 == 1;
}

bool isOwner(const QByteArray &owner, const QByteArray &path)
{
    return !owner.isEmpty() && (owner == path || owner.endsWith(QByteArray("::" + path)));
}

bool isWanted(const Completion &known, const Before &place, Place where)
{
    using Kind = Completion::Kind;
    if (where != Place::Code) {
        return known.kind == Kind::Word;
    }
    switch (place.kind) {
    case Before::Kind::Dot:
        return known.kind == Kind::Method || known.kind == Kind::Word;
    case Before::Kind::Path:
        return known.kind == Kind::Item && isOwner(known.owner, place.path);
    case Before::Kind::Free:
        return known.kind != Kind::Method && known.owner.isEmpty();
    }
    return false;
}

/// A candidate before it is copied: a long text has thousands of words that begin so, and a hundred are shown.
struct Found {
    QByteArrayView name;
    const Completion *known = nullptr; ///< nullptr: a word of the text
    bool isExact = true;

    [[nodiscard]] bool isSnippet() const { return known != nullptr && known->kind == Completion::Kind::Snippet; }
    [[nodiscard]] bool isWord() const { return known == nullptr || known->kind == Completion::Kind::Word; }
};

/// The words of the text: in code those of the code, elsewhere all. The one at `skipAt` is being typed.
void addWords(std::vector<Found> &found, const QByteArray &text, const std::vector<PlaceRun> &runs,
              const Matcher &matcher, qsizetype skipAt, Place where)
{
    const char *bytes = text.constData();
    for (const PlaceRun &run : runs) {
        if (where == Place::Code && run.place != Place::Code) {
            continue;
        }
        for (qsizetype at = run.start; at < run.end; ++at) {
            if (!isWordByte(bytes[at])) {
                continue;
            }
            const qsizetype start = at;
            while (at < run.end && isWordByte(bytes[at])) {
                ++at;
            }
            const QByteArrayView word(bytes + start, at - start);
            if (matcher.canBegin(bytes[start]) && start != skipAt && matcher.matches(word)) {
                found.push_back({.name = word, .isExact = matcher.isExact(word)});
            }
        }
    }
}

/// A word that is known as more than a word is offered as that; a snippet stands beside the word that it is called by.
bool isBefore(const Found &one, const Found &other)
{
    if (one.isExact != other.isExact) {
        return one.isExact;
    }
    const int order = one.name.compare(other.name);
    return order != 0                             ? order < 0
           : one.isSnippet() != other.isSnippet() ? other.isSnippet()
                                                  : !one.isWord() && other.isWord();
}

Completions bestOf(std::vector<Found> found)
{
    std::ranges::sort(found, isBefore);
    Completions best;
    const Found *last = nullptr;
    for (const Found &each : found) {
        if (last != nullptr && last->name == each.name && last->isSnippet() == each.isSnippet()) {
            continue;
        }
        if (std::ssize(best) == maxOffers) {
            break;
        }
        last = &each;
        best.push_back(each.known != nullptr ? *each.known
                                             : Completion{each.name.toByteArray(), Completion::Kind::Word});
    }
    return best;
}

bool isUnwelcome(const QByteArray &text, qsizetype start, const QByteArray &prefix, Place where)
{
    if (prefix.size() < askingLetters || (start > 0 && text.at(start - 1) == '\'')) {
        return true; // a lifetime is invented, too
    }
    return where == Place::Code ? invents(text, start, prefix) : where == Place::Comment || !isInBraces(text, start);
}

} // namespace

Offer offerAt(const QByteArray &text, qsizetype caret, const Completions &known, Asked asked)
{
    const qsizetype start = wordStart(text, caret);
    Offer offer{.prefix = text.sliced(start, caret - start), .candidates = {}};
    if (!offer.prefix.isEmpty() && std::isdigit(static_cast<unsigned char>(offer.prefix.front())) != 0) {
        return offer;
    }
    const std::vector<PlaceRun> runs = placesIn(text);
    Place where = placeAt(runs, text, caret);
    if (asked == Asked::ByTyping && isUnwelcome(text, start, offer.prefix, where)) {
        return offer;
    }
    where = where == Place::Text && isInBraces(text, start) ? Place::Code : where;
    const Matcher matcher(offer.prefix);
    const Before place = where == Place::Code ? before(text, start) : Before();
    std::vector<Found> found;
    for (const Completion &each : known) {
        if (matcher.canBegin(each.name.front()) && matcher.matches(each.name) && isWanted(each, place, where)) {
            found.push_back({.name = each.name, .known = &each, .isExact = matcher.isExact(each.name)});
        }
    }
    // After a path that is known, what stands in it is known, too.
    if (place.kind != Before::Kind::Path || found.empty()) {
        addWords(found, text, runs, matcher, start, where);
    }
    // A word that is written already needs no help; a snippet of its name does something else.
    std::erase_if(found, [&offer](const Found &each) { return each.name == offer.prefix && !each.isSnippet(); });
    offer.candidates = bestOf(std::move(found));
    return offer;
}

} // namespace Ochre::Editor
