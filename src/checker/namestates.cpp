// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "checker/namestates.h"

#include <QRegularExpression>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace Ochre::Checker {

namespace {

using Trace::ShownFrame;
using Trace::ShownVariable;
using Trace::Value;

struct Visit {
    int activation = 0;
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t after = 0; ///< the call is in another line, or over
};

const ShownFrame *frameOf(const Trace::Timeline &timeline, std::size_t step, int activation)
{
    const std::vector<ShownFrame> &frames = timeline.framesAt(step);
    const auto found =
        std::ranges::find(frames, activation, [](const ShownFrame &shown) { return shown.frame->activation; });
    return found == frames.end() ? nullptr : &*found;
}

/// The one that the name means: a later `let` hides the earlier ones.
const ShownVariable *variableOf(const ShownFrame *frame, const QString &name)
{
    const ShownVariable *newest = nullptr;
    if (frame) {
        for (const ShownVariable &shown : frame->variables) {
            if (shown.variable->name == name && !shown.variable->isShadowed) {
                newest = &shown;
            }
        }
    }
    return newest;
}

std::vector<Visit> visitsOf(const Trace::Timeline &timeline, int line)
{
    std::vector<Visit> done;
    std::vector<std::size_t> open; // indices into done
    for (std::size_t step = 0; step < timeline.count(); ++step) {
        std::erase_if(open, [&](std::size_t index) {
            Visit &visit = done[index];
            const ShownFrame *frame = frameOf(timeline, step, visit.activation);
            const bool goesOn = frame && frame->frame->line == line;
            (goesOn ? visit.last : visit.after) = step;
            return !goesOn;
        });
        for (const ShownFrame &shown : timeline.framesAt(step)) {
            const bool isOpen = std::ranges::any_of(
                open, [&](std::size_t index) { return done[index].activation == shown.frame->activation; });
            if (shown.frame->line == line && !isOpen) {
                open.push_back(done.size());
                done.push_back({shown.frame->activation, step, step, step});
            }
        }
    }
    // A recording that ends early does not tell what came after its last line.
    for (const std::size_t index : open) {
        done[index].activation = 0;
    }
    std::erase_if(done, [](const Visit &visit) { return visit.activation == 0; });
    return done;
}

bool isPointer(const Value &value)
{
    return value.kind == Value::Kind::Reference || value.kind == Value::Kind::Box || value.kind == Value::Kind::Counted;
}

const Value &followed(const Value &value)
{
    const Value *target = &value;
    while (isPointer(*target) && target->parts.size() == 1) {
        target = &target->parts.front();
    }
    return *target;
}

/// Of a long collection the first parts and the last two are recorded.
const Value *elementOf(const Value &value, qint64 index)
{
    const auto parts = static_cast<qint64>(value.parts.size());
    const bool isCut = value.length > parts;
    const qint64 fromEnd = value.length - index;
    if (index < (isCut ? parts - 2 : parts)) {
        return &value.parts[static_cast<std::size_t>(index)];
    }
    return isCut && parts > 2 && fromEnd >= 1 && fromEnd <= 2 ? &value.parts[static_cast<std::size_t>(parts - fromEnd)]
                                                              : nullptr;
}

QString plainText(const Value &value)
{
    const Value &meant = followed(value);
    const bool isText = meant.kind == Value::Kind::Text || meant.kind == Value::Kind::String;
    const bool isWhole = meant.length <= meant.text.toUtf8().size();
    return (isText && isWhole) || meant.kind == Value::Kind::Character ? meant.text : Trace::debugText(value);
}

class Watcher final {
public:
    Watcher(const Trace::Timeline &timeline, const Trace::OwnershipTable &ownership, const QByteArray &source)
        : m_timeline(timeline)
        , m_ownership(ownership)
        , m_lines(source.split('\n'))
    {
    }

    [[nodiscard]] NameState stateAfter(const WatchedName &watched, const Visit &visit) const
    {
        static const QRegularExpression partStart(u"[.\\[]"_s);
        const QString name = watched.name.section(partStart, 0, 0);
        const ShownVariable *after = variableOf(frameOf(m_timeline, visit.after, visit.activation), name);
        const ShownVariable *last = lastIn(visit, name);
        NameState state;
        state.isKnown = after || last;
        const ShownVariable *seen = after ? after : last;
        state.isMoved = (seen && seen->isMoved())
                        || (state.isKnown && m_ownership.after(name, watched.line) == Trace::Ownership::Moved);
        state.isDropped = !state.isMoved && isDropped(visit, name, watched.line, last);
        if (seen && !state.isMoved && !(state.isDropped && after)) {
            const Value *part =
                partOf(m_timeline.recording().valueOf(*seen->variable), watched.name.sliced(name.size()));
            state.debug = part ? Trace::debugText(*part) : QString();
            state.plain = part ? plainText(*part) : QString();
            state.type = part ? followed(*part).type : QString();
        }
        return state;
    }

private:
    [[nodiscard]] const ShownVariable *lastIn(const Visit &visit, const QString &name) const
    {
        for (std::size_t step = visit.last + 1; step-- > visit.first;) {
            if (const ShownVariable *shown = variableOf(frameOf(m_timeline, step, visit.activation), name)) {
                return shown;
            }
        }
        // At a closing brace the scope of a variable is over already.
        return visit.first > 0 ? variableOf(frameOf(m_timeline, visit.first - 1, visit.activation), name) : nullptr;
    }

    [[nodiscard]] bool closesBlock(int line) const
    {
        return line >= 1 && line <= m_lines.size() && m_lines[line - 1].trimmed().startsWith('}');
    }

    [[nodiscard]] int lineAt(std::size_t step, int activation) const
    {
        const ShownFrame *frame = frameOf(m_timeline, step, activation);
        return frame ? frame->frame->line : 0;
    }

    /// Whether what happens at a step happens in this call, or at its end: a call below it may have the same names.
    [[nodiscard]] bool isOfCall(std::size_t step, int activation) const
    {
        const std::vector<ShownFrame> &frames = m_timeline.framesAt(step);
        return frames.empty() || frames.back().frame->activation == activation || lineAt(step, activation) == 0;
    }

    /// What ends at a closing brace is seen to be gone when that line begins.
    [[nodiscard]] bool isDropped(const Visit &visit, const QString &name, int line, const ShownVariable *last) const
    {
        const bool fromFirst = closesBlock(line);
        const bool toAfter = !closesBlock(lineAt(visit.after, visit.activation));
        const std::size_t end = visit.after + (toAfter ? 1 : 0);
        for (std::size_t step = visit.first + (fromFirst ? 0 : 1); step < std::min(end, m_timeline.count()); ++step) {
            const bool isTold = isOfCall(step, visit.activation)
                                && std::ranges::any_of(m_timeline.eventsAt(step), [&](const Trace::StepEvent &event) {
                                       return event.kind == Trace::StepEvent::Kind::Drop && event.name == name;
                                   });
            if (isTold || (last && !last->isMoved() && isDropOf(step, *last))) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool isDropOf(std::size_t step, const ShownVariable &variable) const
    {
        const std::vector<ShownFrame> &frames = m_timeline.framesAt(step);
        if (frames.empty() || Trace::shortFunction(frames.back().frame->function) != "drop"_L1) {
            return false;
        }
        const ShownVariable *self = variableOf(&frames.back(), u"self"_s);
        const quint64 address = m_timeline.recording().valueOf(*variable.variable).address;
        return self && address != 0 && m_timeline.recording().valueOf(*self->variable).target == address;
    }

    const Trace::Timeline &m_timeline;
    const Trace::OwnershipTable &m_ownership;
    QList<QByteArray> m_lines;
};

} // namespace

const Value *partOf(const Value &value, const QString &path)
{
    static const QRegularExpression step(u"\\G(?:\\.([A-Za-z0-9_]+)|\\[([0-9]{1,9})\\])"_s);
    const Value *part = &value;
    qsizetype at = 0;
    while (at < path.size()) {
        const QRegularExpressionMatch match = step.match(path, at);
        if (!match.hasMatch()) {
            return nullptr;
        }
        at = match.capturedEnd();
        const Value &whole = followed(*part);
        if (match.hasCaptured(2)) {
            part = elementOf(whole, match.captured(2).toLongLong());
        } else {
            const auto found = std::ranges::find(whole.parts, match.captured(1), &Value::name);
            part = found == whole.parts.end() ? nullptr : &*found;
        }
        if (!part) {
            return nullptr;
        }
    }
    return part;
}

std::vector<std::vector<NameState>> statesOf(const Trace::Timeline &timeline, const Trace::OwnershipTable &ownership,
                                             const QByteArray &source, const std::vector<WatchedName> &names)
{
    const Watcher watcher(timeline, ownership, source);
    std::vector<std::vector<NameState>> states;
    for (const WatchedName &name : names) {
        std::vector<NameState> &ofName = states.emplace_back();
        for (const Visit &visit : visitsOf(timeline, name.line)) {
            ofName.push_back(watcher.stateAfter(name, visit));
        }
    }
    return states;
}

} // namespace Ochre::Checker
