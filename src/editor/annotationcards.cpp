// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/annotationcards.h"

#include "editor/diagnosticmarks.h"
#include "editor/flowlane.h"
#include "editor/sourceview.h"
#include "editor/viewlook.h"

#include <QPainter>

#include <algorithm>

namespace Ochre::Editor {

using namespace Qt::StringLiterals;

namespace {

constexpr int outerGap = 3;    ///< above the first and below the last card of a line
constexpr int maxStretch = 14; ///< of a card, to fill whole lines
constexpr int maxNotes = 3;
constexpr int caretDelayMs = 120; ///< walking through lines must not open and close every card on the way

} // namespace

AnnotationCards::AnnotationCards(SourceView &view, DiagnosticMarks &marks)
    : QObject(&view)
    , m_view(view)
    , m_marks(marks)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &AnnotationCards::update);
    connect(&marks, &DiagnosticMarks::changed, this, [this] {
        m_fixesOf = m_fixesOf < static_cast<int>(m_marks.diagnostics().size()) ? m_fixesOf : -1;
        updateSoon();
    });
    connect(&view, &SourceView::selectionMoved, this, [this] {
        if (m_view.caretLine() != m_openLine && !(m_lines.empty() && m_marks.marks().empty())) {
            updateSoon(caretDelayMs);
        }
    });
    connect(&view, &SourceView::viewMoved, this, [this] {
        if (!m_lines.empty() && cardWidth() != m_laidOutWidth) {
            updateSoon();
        }
    });
    connect(&view, &SourceView::textEdited, this, [this](const TextChange &change) {
        m_fixesOf = -1; // what was previewed is no longer true
        for (LineCards &line : m_lines) {
            line.line += line.line > change.line ? change.linesAdded : 0; // until the next layout
        }
    });
    view.addPainter([this](QPainter &painter, const QRect &exposed) { paint(painter, exposed); });
}

void AnnotationCards::setLook(const Design::Look &look)
{
    m_look = look;
    update();
}

void AnnotationCards::setActions(CardActionProvider provider)
{
    m_provider = std::move(provider);
    updateSoon();
}

std::vector<CardAction> AnnotationCards::actionsFor(int diagnostic) const
{
    const Diagnostics::DiagnosticList &all = m_marks.diagnostics();
    if (diagnostic < 0 || diagnostic >= static_cast<int>(all.size())) {
        return {};
    }
    const Diagnostics::Diagnostic &entry = all[static_cast<size_t>(diagnostic)];
    return m_provider ? m_provider(diagnostic, entry) : standardCardActions(entry);
}

void AnnotationCards::showFixes(int diagnostic, std::vector<CardFix> fixes)
{
    m_fixesOf = fixes.empty() || m_marks.mainMark(diagnostic) == nullptr ? -1 : diagnostic;
    m_fixes = std::move(fixes);
    update();
}

void AnnotationCards::updateSoon(int milliseconds)
{
    if (!m_timer.isActive() || m_timer.remainingTime() > milliseconds) {
        m_timer.start(milliseconds);
    }
}

int AnnotationCards::cardWidth() const
{
    const auto left = static_cast<int>(m_view.send(SourceView::SCI_GETMARGINWIDTHN, 0));
    return m_view.viewport()->width() - left - m_look.type.px(FlowLane::width);
}

CardContent AnnotationCards::contentOf(int diagnostic, bool isOpen) const
{
    const Diagnostics::Diagnostic &entry = m_marks.diagnostics()[static_cast<size_t>(diagnostic)];
    CardContent content{.level = entry.level,
                        .diagnostic = diagnostic,
                        .code = entry.code,
                        .message = entry.message,
                        .notes = {},
                        .actions = actionsFor(diagnostic),
                        .suffix = {},
                        .isStale = m_marks.isStale(diagnostic)};
    if (const QString labels = labelsOf(diagnostic); !labels.isEmpty()) {
        content.notes.append(labels);
    }
    const QStringList steps = isOpen ? m_marks.flowOf(diagnostic).steps : QStringList();
    for (qsizetype step = 0; step < steps.size(); ++step) {
        content.notes.append(QString(step * 3, QChar::Nbsp) + (step > 0 ? u"└ "_s : QString()) + steps[step]);
    }
    for (const Diagnostics::Note &note : entry.notes) {
        // "`#[warn(unused)]` on by default" explains the lint system, not the program.
        if (steps.isEmpty() && content.notes.size() < maxNotes && !note.message.startsWith(u"`#[")) {
            content.notes.append(note.message);
        }
    }
    if (diagnostic == m_fixesOf) {
        content.fixes = m_fixes;
        // They are shown: the same key applies one now.
        std::erase_if(content.actions, [](const CardAction &action) { return action.id == u"fixes"; });
    }
    if (content.isStale) {
        content.notes = {tr("This line has changed since the check.")};
    }
    return content;
}

// Beside the code a label is there only where it fits; here it is always whole.
QString AnnotationCards::labelsOf(int diagnostic) const
{
    std::vector<const Mark *> labelled;
    for (const Mark &mark : m_marks.marks()) {
        if (mark.diagnostic == diagnostic && mark.badge > 0 && !m_marks.labelOf(mark).isEmpty()) {
            labelled.push_back(&mark);
        }
    }
    std::ranges::sort(labelled, {}, &Mark::badge);
    const QString &message = m_marks.diagnostics()[static_cast<size_t>(diagnostic)].message;
    if (labelled.size() == 1) {
        const QString label = m_marks.labelOf(*labelled.front());
        return message.contains(label) ? QString() : label;
    }
    QStringList parts;
    for (const Mark *mark : labelled) {
        parts << tr("line %1: %2").arg(m_view.lineAt(mark->start) + 1).arg(m_marks.labelOf(*mark));
    }
    return parts.join(u" · "_s);
}

std::vector<std::pair<int, std::vector<CardContent>>> AnnotationCards::contentsByLine() const
{
    std::vector<std::pair<int, std::vector<CardContent>>> lines;
    const auto lineFor = [&](qsizetype position) -> std::vector<CardContent> & {
        const int line = m_view.lineAt(position);
        const auto found = std::ranges::find(lines, line, &std::pair<int, std::vector<CardContent>>::first);
        return found != lines.end() ? found->second : lines.emplace_back(line, std::vector<CardContent>()).second;
    };
    if (const RuntimeMark *mark = m_marks.runtimeMark()) {
        lineFor(mark->start)
            .push_back({.level = Diagnostics::Level::Error,
                        .diagnostic = -1,
                        .code = tr("Panicked here"),
                        .message = mark->message,
                        .notes = {},
                        .actions = {},
                        .suffix = {},
                        .isStale = mark->isStale});
    }
    for (int index = 0; index < static_cast<int>(m_marks.diagnostics().size()); ++index) {
        if (const Mark *mark = m_marks.mainMark(index)) {
            lineFor(mark->start).push_back(contentOf(index, m_view.lineAt(mark->start) == m_view.caretLine()));
        }
    }
    for (auto &[line, contents] : lines) {
        std::ranges::stable_sort(contents, {}, [](const CardContent &content) { return content.level; });
    }
    return lines;
}

void AnnotationCards::fillLine(LineCards &target, const std::vector<CardContent> &contents) const
{
    const int lineHeight = std::max(1, m_view.lineHeight());
    const int gap = m_look.type.px(outerGap);
    if (target.isOpen) {
        int height = gap;
        for (const CardContent &content : contents) {
            target.cards.emplace_back(content, m_look, m_laidOutWidth, true, 0);
            height += target.cards.back().height() + gap;
        }
        target.rows = (height + lineHeight - 1) / lineHeight;
        const int spare = target.rows * lineHeight - height;
        for (CardLayout &card : target.cards) {
            card.stretch(std::min(spare / static_cast<int>(target.cards.size()), m_look.type.px(maxStretch)));
        }
        return;
    }
    CardContent first = contents.front();
    if (contents.size() > 1) {
        first.suffix = tr("+%1 more").arg(contents.size() - 1);
    }
    target.cards.emplace_back(std::move(first), m_look, m_laidOutWidth, false, lineHeight - 2);
    target.rows = 1;
}

std::vector<AnnotationCards::LineCards> AnnotationCards::layOut() const
{
    std::vector<LineCards> lines;
    for (const auto &[line, contents] : contentsByLine()) {
        LineCards &entry = lines.emplace_back();
        entry.line = line;
        entry.isOpen = line == m_openLine;
        fillLine(entry, contents);
    }
    return lines;
}

void AnnotationCards::update()
{
    if (m_view.isMouseDown()) {
        updateSoon(caretDelayMs); // text that moves under a pressed button would become a selection
        return;
    }
    m_timer.stop();
    m_openLine = m_view.caretLine();
    m_laidOutWidth = cardWidth();
    m_lines = layOut();
    reserveRows();
    m_view.viewport()->update();
}

void AnnotationCards::reserveRows()
{
    // The line of the caret, else the first one, stays where it is on the screen.
    const auto [first, last] = m_view.visibleLines();
    const int caretLine = m_view.caretLine();
    const int kept = caretLine >= first && caretLine <= last ? caretLine : first;
    const qsizetype before = m_view.send(SourceView::SCI_VISIBLEFROMDOCLINE, kept);
    const qsizetype top = m_view.send(SourceView::SCI_GETFIRSTVISIBLELINE);

    m_view.send(SourceView::SCI_ANNOTATIONCLEARALL);
    for (const LineCards &line : m_lines) {
        QByteArray blank(" ");
        for (int row = 1; row < line.rows; ++row) {
            blank += "\n ";
        }
        m_view.sendText(SourceView::SCI_ANNOTATIONSETTEXT, line.line, blank);
        m_view.send(SourceView::SCI_ANNOTATIONSETSTYLE, line.line, annotationStyle);
    }
    const qsizetype after = m_view.send(SourceView::SCI_VISIBLEFROMDOCLINE, kept);
    const qsizetype wanted = std::max<qsizetype>(0, top + after - before);
    m_view.send(SourceView::SCI_SETFIRSTVISIBLELINE, m_view.isWholeTextInView() ? 0 : wanted);
}

QRect AnnotationCards::rectOf(const LineCards &line, size_t card) const
{
    if (!m_view.isLineVisible(line.line)) {
        return {};
    }
    const qsizetype wrapped = m_view.send(SourceView::SCI_WRAPCOUNT, line.line);
    const int left = static_cast<int>(m_view.send(SourceView::SCI_GETMARGINWIDTHN, 0));
    int top = m_view.lineTop(line.line) + static_cast<int>(wrapped) * m_view.lineHeight();
    const int gap = m_look.type.px(outerGap);
    top += line.isOpen ? gap : 1;
    for (size_t index = 0; index < card; ++index) {
        top += line.cards[index].height() + gap;
    }
    return {left, top, m_laidOutWidth, line.cards[card].height()};
}

AnnotationCards::Hit AnnotationCards::hitAt(const QPoint &point) const
{
    for (const LineCards &line : m_lines) {
        for (size_t card = 0; card < line.cards.size(); ++card) {
            const QRect rect = rectOf(line, card);
            if (rect.contains(point)) {
                return {.diagnostic = line.cards[card].content().diagnostic,
                        .action = line.cards[card].actionAt(point - rect.topLeft()),
                        .isCard = true};
            }
        }
    }
    return {};
}

QRect AnnotationCards::cardRect(int diagnostic, const QString &action) const
{
    for (const LineCards &line : m_lines) {
        for (size_t card = 0; card < line.cards.size(); ++card) {
            if (line.cards[card].content().diagnostic != diagnostic) {
                continue;
            }
            const QRect rect = rectOf(line, card);
            const QRect word = line.cards[card].actionRect(action);
            return action.isEmpty() ? rect : word.isNull() ? QRect() : word.translated(rect.topLeft());
        }
    }
    return {};
}

void AnnotationCards::reveal(int diagnostic)
{
    const QRect card = cardRect(diagnostic);
    const int hidden = card.bottom() - m_view.viewport()->height();
    if (card.isNull() || hidden <= 0) {
        return;
    }
    const int lineHeight = std::max(1, m_view.lineHeight());
    const int room = m_view.lineTop(m_view.caretLine()) / lineHeight;
    m_view.send(SourceView::SCI_LINESCROLL, 0, std::min(room, hidden / lineHeight + 1));
}

bool AnnotationCards::isOpen(int diagnostic) const
{
    return std::ranges::any_of(m_lines, [=](const LineCards &line) {
        return line.isOpen && std::ranges::any_of(line.cards, [=](const CardLayout &card) {
                   return card.content().diagnostic == diagnostic;
               });
    });
}

void AnnotationCards::paint(QPainter &painter, const QRect &exposed) const
{
    for (const LineCards &line : m_lines) {
        for (size_t card = 0; card < line.cards.size(); ++card) {
            const QRect rect = rectOf(line, card);
            if (rect.intersects(exposed)) {
                line.cards[card].paint(painter, rect.topLeft());
            }
        }
    }
}

} // namespace Ochre::Editor
