// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "stories/labeltable.h"
#include "stories/storyjson.h"

#include <QHash>
#include <QRegularExpression>

namespace Ochre::Stories {

using namespace Qt::StringLiterals;

/// What holds for every story, written down apart from the code that makes them: who draws a wrong arrow breaks one.
class StoryRules final {
public:
    StoryRules(const Story &story, const QByteArray &source)
        : m_story(story)
        , m_source(source)
    {
    }

    /// Empty when the story is in order.
    QStringList broken()
    {
        checkEvents();
        checkSentences();
        for (const Edge &edge : m_story.edges) {
            checkEdge(edge);
        }
        return m_broken;
    }

private:
    void require(bool holds, const QString &what)
    {
        if (!holds) {
            m_broken << m_story.code + u" `"_s + m_story.subject + u"`: "_s + what;
        }
    }

    /// The first name of a value: `lamp` of `lamp.watts`.
    static QString root(const QString &place)
    {
        static const QRegularExpression name(u"[\\w]+"_s, QRegularExpression::UseUnicodePropertiesOption);
        return name.match(place).captured();
    }

    QByteArray textAt(const Event &event) const
    {
        return m_source.mid(event.byteStart, event.byteEnd - event.byteStart);
    }

    void checkEvents()
    {
        const auto lent = u"borrowed borrowed-mut borrowed-shared "_s;
        const QHash<QString, QString> allowed{
            {u"E0382"_s, u"declared moved used"_s},
            {u"E0499"_s, u"borrowed-mut conflict needed-later"_s},
            {u"E0502"_s, u"borrowed-mut borrowed-shared conflict needed-later"_s},
            {u"E0503"_s, u"borrowed-mut conflict needed-later"_s},
            {u"E0505"_s, lent + u"declared moved needed-later"_s},
            {u"E0506"_s, lent + u"conflict needed-later"_s},
            {u"E0507"_s, u"declared moved"_s},
            {u"E0515"_s, lent + u"conflict"_s},
            {u"E0597"_s, lent + u"declared ends needed-later"_s},
            {u"E0716"_s, lent + u"ends needed-later"_s},
            {u"E0373"_s, lent + u"conflict needed-later"_s},
            {u"E0521"_s, u"declared conflict"_s},
            {u"E0381"_s, u"declared used"_s},
            {u"E0384"_s, u"declared conflict"_s},
            {u"E0596"_s, u"declared conflict"_s},
        };
        require(allowed.contains(m_story.code), u"a code without stories"_s);
        for (const Event &event : m_story.events) {
            const QString kind = kindName(event.kind);
            require(event.kind == EventKind::Context || allowed[m_story.code].split(u' ').contains(kind),
                    kind + u" does not belong to the code"_s);
            require(event.byteStart >= 0 && event.byteStart <= event.byteEnd && event.byteEnd <= m_source.size(),
                    u"an event outside of the text"_s);
            require(m_source.first(qBound(0, event.byteStart, m_source.size())).count('\n') + 1 == event.line,
                    u"line and byte are two places"_s);
            require(event.file == "main.rs"_L1, u"a place in another file"_s);
        }
    }

    void checkSentences()
    {
        require(m_story.sentences.size() == qsizetype(m_story.events.size()), u"one sentence an event"_s);
        for (qsizetype i = 0; i < m_story.sentences.size(); ++i) {
            const QString &sentence = m_story.sentences[i];
            require(sentence.endsWith(u'.'), u"no whole sentence: "_s + sentence);
            require(sentence.contains(QString::number(m_story.events[std::size_t(i)].line)),
                    u"a sentence without its line: "_s + sentence);
            static const QRegularExpression place(u"%\\d|``"_s);
            require(!sentence.contains(place), u"something is missing in: "_s + sentence);
        }
    }

    void checkEdge(const Edge &edge)
    {
        const int count = int(m_story.events.size());
        if (edge.from < 0 || edge.to < 0 || edge.from >= count || edge.to >= count) {
            require(false, u"an edge to nowhere"_s);
            return;
        }
        const Event &from = m_story.events[std::size_t(edge.from)];
        const Event &to = m_story.events[std::size_t(edge.to)];
        const QString drawn = kindName(from.kind) + u" → "_s + kindName(to.kind);
        for (const Event *event : {&from, &to}) {
            require(event->kind != EventKind::Context, u"an edge to the scene: "_s + drawn);
            require(event->place.isEmpty() || root(event->place) == root(m_story.subject),
                    u"an edge to another value: "_s + event->place);
            require(isNamedAt(*event), drawn + u" where the value is not: "_s + QString::fromUtf8(textAt(*event)));
        }
        require(edge.from != edge.to || from.again, u"a circle without a loop: "_s + drawn);
        const bool isForward = from.byteStart <= to.byteStart;
        if (from.kind == EventKind::Declared || to.kind == EventKind::Ends) {
            require(isForward, drawn + u" goes backwards"_s);
        }
        if (from.kind == EventKind::Moved && to.kind == EventKind::Used) {
            require(isForward || from.again, drawn + u" goes backwards without a loop"_s);
        }
        checkAccess(edge, from, drawn);
    }

    void checkAccess(const Edge &edge, const Event &from, const QString &drawn)
    {
        const bool isShared = from.kind == EventKind::BorrowedShared;
        const bool isMutable = from.kind == EventKind::BorrowedMut;
        require(!isShared || edge.access == Access::Shared, drawn + u" is shared"_s);
        require(!isMutable || edge.access == Access::Mutable, drawn + u" is mutable"_s);
        const bool isOwner = QStringList{u"E0382"_s, u"E0381"_s, u"E0384"_s, u"E0507"_s}.contains(m_story.code);
        require(isOwner == (edge.access == Access::Ownership), drawn + u" passes something else on"_s);
    }

    /// Where a value is declared, moved, used or borrowed, its name stands; a closure takes it in its body, a pattern
    /// takes it out of what is matched, and a method takes what stands before its dot.
    bool isNamedAt(const Event &event) const
    {
        const QString name = root(m_story.subject);
        if (name.isEmpty() || event.kind == EventKind::NeededLater || event.kind == EventKind::Ends) {
            return true;
        }
        if (m_story.code == "E0515"_L1 && event.kind == EventKind::Conflict) {
            return true; // what is returned holds the borrow, by any name
        }
        const QByteArray text = textAt(event);
        const bool isClosure = text.startsWith('|') || text.startsWith("move") || text.startsWith("async");
        const bool isPattern = event.label.contains("partially moved"_L1) || event.label.startsWith("data moved"_L1);
        if (text.contains('$') || text.trimmed() == name.toUtf8() + '?') {
            return true; // in the body of a macro, and before a question mark
        }
        if (event.label.contains("method call"_L1) || event.label.contains("this await"_L1)) {
            const qsizetype start = qMax(0, event.byteStart - 200);
            static const QRegularExpression receiver(u"([\\w]+)\\s*\\.\\s*$"_s,
                                                     QRegularExpression::UseUnicodePropertiesOption);
            const QString before = QString::fromUtf8(m_source.mid(start, event.byteStart - start));
            const QString place = event.place.isEmpty() ? m_story.subject : event.place;
            const QString last = place.section(u'.', -1);
            return receiver.match(before).captured(1) == last;
        }
        return isClosure || isPattern || text.contains(name.toUtf8()) || m_story.code == "E0521"_L1
               || m_story.code == "E0596"_L1;
    }

    const Story &m_story;
    const QByteArray &m_source;
    QStringList m_broken;
};

inline QString brokenRules(const std::vector<Story> &stories, const QByteArray &source)
{
    QStringList broken;
    for (const Story &story : stories) {
        broken << StoryRules(story, source).broken();
    }
    return broken.join(u'\n');
}

} // namespace Ochre::Stories
