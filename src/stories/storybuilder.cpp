// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "stories/storybuilder.h"

#include "stories/labeltable.h"
#include "stories/place.h"
#include "stories/sentences.h"
#include "stories/storyedges.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Ochre::Stories {

namespace {

using Diagnostics::Diagnostic;
using Diagnostics::Note;
using Diagnostics::Span;

// Libraries and what macros of them write is nobody's place.
bool isOwn(const QString &file)
{
    return !file.isEmpty() && !file.startsWith(u'<') && QDir::isRelativePath(file);
}

QByteArrayView textOf(const SourceText &source, const Event &event)
{
    const bool isInside = event.file == source.file && event.byteEnd <= source.bytes.size();
    return isInside ? source.bytes.sliced(event.byteStart, event.byteEnd - event.byteStart) : QByteArrayView();
}

// "borrow of `x` occurs here" does not say which kind of borrow: the text does where it begins with the operator.
EventKind borrowKind(QByteArrayView text)
{
    if (!text.startsWith('&')) {
        return EventKind::Borrowed;
    }
    const QByteArrayView after = text.sliced(1).trimmed();
    if (after.startsWith("mut ") || after.startsWith("mut\t") || after.startsWith("mut(")) {
        return EventKind::BorrowedMut;
    }
    return after.startsWith("raw ") ? EventKind::Borrowed : EventKind::BorrowedShared;
}

class Builder final {
public:
    Builder(const Diagnostic &diagnostic, const SourceText &source, const LabelTable &table)
        : m_diagnostic(diagnostic)
        , m_source(source)
        , m_table(table)
    {
    }

    std::optional<Story> build()
    {
        const auto subject = m_table.subject(m_diagnostic.code, m_diagnostic.message);
        if (!subject) {
            return std::nullopt;
        }
        m_story.code = m_diagnostic.code;
        m_story.subject = plainPlace(*subject);
        for (const Span &span : m_diagnostic.spans) {
            add(span, m_table.label(m_diagnostic.code, span.label, span.primary), false);
        }
        for (const Note &note : m_diagnostic.notes) {
            for (const Span &span : note.spans) {
                if (const auto known = m_table.note(m_diagnostic.code, span.label, note.message)) {
                    add(span, known, known->kind == EventKind::Context);
                }
            }
        }
        keepToSubject();
        const auto isPart = [](const Event &event) { return event.kind != EventKind::Context; };
        if (std::ranges::none_of(m_story.events, isPart)) {
            return std::nullopt;
        }
        const std::vector<Step> steps = m_table.chain(m_story.code);
        sortEvents(m_story.events, steps);
        markTurns(m_story.events, steps);
        m_story.edges = edgesOf(m_story.events, steps);
        m_story.sentences = sentencesOf(m_story);
        return m_story;
    }

private:
    void add(const Span &span, const std::optional<KnownLabel> &known, bool isNote)
    {
        const bool isAdvice =
            span.label.isEmpty() || span.label.startsWith("help: "_L1) || span.label.startsWith("consider "_L1);
        if (!isOwn(span.file) || (!known && isAdvice)) {
            return;
        }
        Event event;
        event.isNote = isNote;
        event.file = span.file;
        event.byteStart = span.byteStart;
        event.byteEnd = span.byteEnd;
        event.line = span.lineStart;
        event.label = span.label;
        if (known) {
            event.kind = known->kind;
            event.phrase = known->phrase;
            event.place = plainPlace(known->place);
            event.detail = known->detail;
            event.again = known->again;
            refine(event, *known);
        }
        m_story.events.push_back(std::move(event));
    }

    // What the text itself says, where it is at hand.
    void refine(Event &event, const KnownLabel &known)
    {
        const QByteArrayView text = textOf(m_source, event);
        if (event.kind == EventKind::Borrowed) {
            event.kind = borrowKind(text);
        }
        if (!known.ofReceiver) {
            return;
        }
        switch (text.isEmpty() ? Taking::Elsewhere
                               : takingAt(m_source.bytes, event.byteStart, event.byteEnd, event.place)) {
        case Taking::Receiver:
            event.detail = QString::fromUtf8(text).section(u'(', 0, 0).section(u':', 0, 0).trimmed();
            return;
        case Taking::QuestionMark:
            event.phrase = event.kind == EventKind::Moved ? u"moved-question"_s : u"taken-question"_s;
            return;
        case Taking::Elsewhere:
            demote(event);
        }
    }

    static void demote(Event &event)
    {
        event.kind = EventKind::Context;
        event.phrase.clear();
    }

    // An event of another value is part of the scene only.
    void keepToSubject()
    {
        for (const Event &event : m_story.events) {
            if (m_story.subject.isEmpty() && event.kind != EventKind::Context) {
                m_story.subject = event.place;
            }
        }
        for (Event &event : m_story.events) {
            if (!areRelated(event.place, m_story.subject)) {
                demote(event);
            }
        }
    }

    const Diagnostic &m_diagnostic;
    const SourceText &m_source;
    const LabelTable &m_table;
    Story m_story;
};

} // namespace

std::optional<Story> storyOf(const Diagnostic &diagnostic, const SourceText &source, const LabelTable &table)
{
    return Builder(diagnostic, source, table).build();
}

std::optional<Story> storyOf(const Diagnostic &diagnostic, const SourceText &source)
{
    return storyOf(diagnostic, source, LabelTable::standard());
}

std::vector<Story> storiesOf(const Diagnostics::DiagnosticList &diagnostics, const SourceText &source)
{
    std::vector<Story> stories;
    for (const Diagnostic &diagnostic : diagnostics) {
        if (std::optional<Story> story = storyOf(diagnostic, source)) {
            stories.push_back(*std::move(story));
        }
    }
    return stories;
}

} // namespace Ochre::Stories
