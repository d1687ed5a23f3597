// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/mockreportdocument.h"

#include "practice/mockwords.h"
#include "richtext/codeblock.h"
#include "richtext/textcard.h"

#include <QDateTime>
#include <QLocale>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <array>

namespace Ochre::Practice {

namespace {

constexpr int mostPrompt = 110; // characters: the question is known

QString shortened(const QString &text)
{
    const QString plain = QString(text).remove(u'`').remove(QStringLiteral("**")).simplified();
    return plain.size() <= mostPrompt ? plain : plain.first(mostPrompt - 1).trimmed() + u'…';
}

} // namespace

MockReportDocument::MockReportDocument(QTextDocument &document)
    : m_document(document)
    , m_bars(new ShareBarObject(&document))
    , m_style(Design::Look())
{
    m_document.setUndoRedoEnabled(false);
    m_document.setDocumentMargin(0);
    m_bars->serve(m_document);
}

QString MockReportDocument::title(const Study::MockReport &report)
{
    return tr("Mock interview of %1", "the day")
        .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(report.plan.begunMs).date(), QLocale::LongFormat));
}

void MockReportDocument::write(const Study::MockReport &report, const QHash<QString, QString> &prompts,
                               const Design::Look &look)
{
    m_style = Richtext::PageStyle(look);
    m_bars->setLook(look);
    m_document.clear();
    m_document.setDefaultFont(look.type.body());
    QTextFrameFormat root = m_document.rootFrame()->frameFormat();
    root.setMargin(2);
    root.setTopMargin(m_style.px(20));
    root.setBottomMargin(m_style.px(40));
    m_document.rootFrame()->setFrameFormat(root);
    m_cursor = QTextCursor(&m_document);
    m_cursor.beginEditBlock();
    writeHead(report);
    writeFigures(report);
    writeTopics(report);
    writeSureness(report.calibration);
    writeTime(report);
    writeQuestions(report, prompts);
    writeRepeat(report, prompts);
    writeEarlier(report);
    m_cursor.endEditBlock();
}

void MockReportDocument::writeHead(const Study::MockReport &report)
{
    Richtext::beginBlock(m_cursor, m_style.lesson().headingBlock(1), m_style.lesson().heading(1));
    m_cursor.insertText(title(report));
    Richtext::beginBlock(m_cursor, m_style.line(24), m_style.ui(m_style.palette().muted));
    m_cursor.insertText(mockOrderText(report.plan.order));
}

/// Four numbers side by side: what one looks at first.
void MockReportDocument::writeFigures(const Study::MockReport &report)
{
    const Study::Calibration &sure = report.calibration;
    const std::array<std::pair<QString, QString>, 4> figures{
        std::pair{report.judged > 0 ? shareText(report.share) : tr("–", "no number"), tr("of the rubrics")},
        {tr("%1 of %2", "answered, of all").arg(report.answered).arg(report.lines.size()), tr("questions answered")},
        {clockText(report.takenMs), tr("of %1 planned").arg(clockText(report.plannedMs))},
        {sure.answers > 0 ? tr("%1 of %2", "sure but wrong, of answers").arg(sure.sureButWrong()).arg(sure.answers)
                          : tr("–", "no number"),
         tr("sure, but wrong")}};
    QTextTableFormat format;
    format.setProperty(Richtext::PageMark::card, true);
    format.setBorder(0);
    format.setCellSpacing(0);
    format.setTopMargin(m_style.px(16));
    format.setBottomMargin(m_style.px(8));
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(QList<QTextLength>(4, QTextLength(QTextLength::PercentageLength, 25)));
    QTextTable *table = Richtext::beginTable(m_cursor, 1, 4, format);
    for (int column = 0; column < 4; ++column) {
        QTextTableCellFormat cell;
        cell.setProperty(Richtext::PageMark::row, static_cast<int>(Richtext::CardRow::Text));
        cell.setTopPadding(m_style.px(14));
        cell.setBottomPadding(m_style.px(14));
        cell.setLeftPadding(m_style.px(16));
        cell.setRightPadding(m_style.px(8));
        table->cellAt(0, column).setFormat(cell);
        QTextCursor cursor = table->cellAt(0, column).firstCursorPosition();
        const auto &[number, caption] = figures.at(static_cast<size_t>(column));
        QTextCharFormat big = m_style.lesson().heading(1);
        cursor.setBlockFormat(m_style.line(32));
        cursor.insertText(number, big);
        cursor.insertBlock(m_style.line(20), m_style.small(m_style.palette().muted));
        cursor.insertText(caption, m_style.small(m_style.palette().muted));
    }
    Richtext::leaveTable(m_cursor, *table);
}

void MockReportDocument::writeTopics(const Study::MockReport &report)
{
    const auto rowsOf = [](const std::vector<Study::MockGroup> &groups) {
        std::vector<Row> rows;
        for (const Study::MockGroup &group : groups) {
            rows.push_back({group.topic.isEmpty() ? mockKindText(group.kind) : group.topic,
                            {},
                            group.share,
                            tr("%1 · %n question(s)", "share", group.questions).arg(shareText(group.share))});
        }
        return rows;
    };
    if (report.judged == 0) {
        paragraph(tr("No answer was compared, so that there is nothing to say of strengths and gaps."));
        return;
    }
    heading(tr("What you were asked"));
    rows(rowsOf(report.kinds));
    heading(tr("Strengths"));
    report.strengths.empty() ? paragraph(tr("No topic reached three quarters of its rubric this time."))
                             : rows(rowsOf(report.strengths));
    heading(tr("Gaps"));
    report.gaps.empty() ? paragraph(tr("No topic stayed below the half of its rubric.")) : rows(rowsOf(report.gaps));
}

void MockReportDocument::writeSureness(const Study::Calibration &calibration)
{
    heading(tr("How sure you were, and how right"));
    if (calibration.answers == 0) {
        paragraph(tr("You did not say how sure you were. Say it before you see the model answer, and it is compared "
                     "here."));
        return;
    }
    std::vector<Row> said;
    for (const Study::SurenessLevel &level : calibration.levels) {
        if (level.answers > 0) {
            said.push_back({surenessText(level.sureness),
                            {},
                            level.share(),
                            tr("%1 of %n right", nullptr, level.answers).arg(level.right)});
        }
    }
    rows(said);
    paragraph(
        tr("Right is what reached the half of its rubric. Brier's score is %1 over %n answer(s): 0 is best, 0.25 is "
           "what guessing gives.",
           nullptr, calibration.answers)
            .arg(QLocale().toString(calibration.brier, 'f', 2))
        + (calibration.answers < 10 ? u' ' + tr("So few answers say little.") : QString()));
}

void MockReportDocument::writeTime(const Study::MockReport &report)
{
    heading(tr("Time"));
    QStringList sentences{tr("You took %1 for questions that were planned for %2.")
                              .arg(clockText(report.takenMs), clockText(report.plannedMs))};
    if (report.over > 0) {
        sentences << tr("%n took more than a quarter over its time: say the core first, then what is interesting.",
                        nullptr, report.over);
    }
    if (report.brief > 0) {
        sentences << tr("%n was answered in less than a third of its time: an example would have had room.", nullptr,
                        report.brief);
    }
    if (report.over == 0 && report.brief == 0) {
        sentences << tr("Each question stayed near its time.");
    }
    paragraph(sentences.join(u' '));
}

void MockReportDocument::writeQuestions(const Study::MockReport &report, const QHash<QString, QString> &prompts)
{
    heading(tr("Question by question"));
    std::vector<Row> lines;
    for (int place = 0; place < std::ssize(report.lines); ++place) {
        const Study::MockLine &line = report.lines[static_cast<size_t>(place)];
        const QString facts =
            tr("%1 · %2 · %3 of %4", "kind, topic, time, planned time")
                .arg(mockKindText(line.kind), line.topic, clockText(line.takenMs), clockText(line.plannedMs));
        const QString prompt = prompts.value(line.key, tr("A question that is no longer in your courses"));
        lines.push_back({tr("%1. %2", "number, question").arg(place + 1).arg(shortened(prompt)), facts, line.share,
                         outcomeText(line)});
    }
    rows(lines);
}

void MockReportDocument::writeRepeat(const Study::MockReport &report, const QHash<QString, QString> &prompts)
{
    heading(tr("What to repeat"));
    if (report.repeat.isEmpty()) {
        paragraph(tr("Nothing stayed below the half of its rubric."));
        return;
    }
    std::vector<Row> lines;
    for (const QString &key : report.repeat) {
        lines.push_back({shortened(prompts.value(key, tr("A question that is no longer in your courses")))});
    }
    rows(lines);
}

void MockReportDocument::writeEarlier(const Study::MockReport &report)
{
    if (report.earlier.empty()) {
        return;
    }
    heading(tr("Compared with earlier interviews"));
    if (report.judged > 0) {
        const Study::MockPast &last = report.earlier.front();
        const double change = report.share - last.share;
        paragraph(change > 0.02 ? tr("%1 more than the last time.").arg(shareText(change))
                  : change < -0.02
                      ? tr("%1 less than the last time. One interview says little.").arg(shareText(-change))
                      : tr("The same as the last time."));
    }
    std::vector<Row> lines;
    for (const Study::MockPast &past : report.earlier) {
        const QDateTime begun = QDateTime::fromMSecsSinceEpoch(past.begunMs);
        lines.push_back({QLocale().toString(begun, QLocale::ShortFormat),
                         tr("%1 · %n minute(s)", "level", past.minutes).arg(mockLevelText(past.level)), past.share,
                         tr("%1 · %n question(s)", "share", past.judged).arg(shareText(past.share))});
    }
    rows(lines);
}

void MockReportDocument::heading(const QString &title)
{
    QTextBlockFormat block = m_style.lesson().headingBlock(2);
    block.setTopMargin(m_style.px(24));
    block.setBottomMargin(m_style.px(8));
    Richtext::beginBlock(m_cursor, block, m_style.lesson().heading(2));
    m_cursor.insertText(title);
}

void MockReportDocument::paragraph(const QString &text)
{
    Richtext::beginBlock(m_cursor, m_style.line(22), m_style.ui(m_style.palette().text));
    m_cursor.insertText(text);
}

void MockReportDocument::rows(const std::vector<Row> &rows)
{
    Richtext::TextCard card(m_cursor, m_style);
    card.table()->setFormat([&card, this] {
        QTextTableFormat format = card.table()->format();
        format.setColumnWidthConstraints(
            {QTextLength(QTextLength::PercentageLength, 50), QTextLength(QTextLength::PercentageLength, 50)});
        format.setTopMargin(m_style.px(4));
        format.setBottomMargin(m_style.px(4));
        return format;
    }());
    for (const Row &row : rows) {
        const bool isWide = !row.share && row.right.isEmpty();
        QTextCursor right;
        QTextCursor left =
            isWide ? card.addRow(Richtext::CardRow::Text) : card.addSplitRow(Richtext::CardRow::Text, right);
        left.setBlockFormat(m_style.line(22));
        left.insertText(row.left, m_style.ui(m_style.palette().text));
        if (!row.note.isEmpty()) {
            left.insertBlock(m_style.line(20), m_style.small(m_style.palette().muted));
            left.insertText(row.note, m_style.small(m_style.palette().muted));
        }
        if (!isWide) {
            right.setBlockFormat(m_style.line(22)); // from the left, so that the bars stand on one line
        }
        if (row.share) {
            right.insertText(QString(QChar::ObjectReplacementCharacter), ShareBarObject::format(*row.share));
            right.insertText(QStringLiteral("   "), m_style.ui(m_style.palette().text));
        }
        if (!isWide) {
            right.insertText(row.right, m_style.ui(m_style.palette().text));
        }
    }
    card.leave(m_cursor);
}

} // namespace Ochre::Practice
