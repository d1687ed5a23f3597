// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/lessonpage.h"

#include "lesson/confidencebox.h"
#include "lesson/lessondocument.h"
#include "lesson/lessonfindbar.h"
#include "ui_lessonpage.h"
#include "widgets/pagebrowser.h"
#include "widgets/pageprinter.h"

#include <QMenu>
#include <QScrollBar>
#include <QTimer>

namespace Ochre::Lesson {

namespace {

/// A section is read, not passed by: this long the view must stand still, ms.
constexpr int readingPause = 500;

} // namespace

LessonPage::LessonPage(QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LessonPage>())
    , m_confidence(new ConfidenceBox(this))
    , m_find(new LessonFindBar(this))
    , m_jumpMenu(new QMenu(this))
    , m_reading(new QTimer(this))
{
    m_ui->setupUi(this);
    m_ui->pageLayout->insertWidget(1, m_find);
    setFocusProxy(m_ui->lessonBrowser); // whoever goes to the lesson reads on with the keys
    m_document = std::make_unique<LessonDocument>(*m_ui->lessonBrowser->document());
    m_confidence->setObjectName(QStringLiteral("confidenceBox"));
    m_ui->lessonBrowser->setInlineWidget(m_confidence);
    m_jumpMenu->setObjectName(QStringLiteral("jumpMenu"));
    m_jumpMenu->setTitle(tr("Jump to a section"));
    m_reading->setSingleShot(true);
    m_reading->setInterval(readingPause);
    connect(m_reading, &QTimer::timeout, this, &LessonPage::reportSections);
    connect(m_ui->lessonBrowser, &Widgets::PageBrowser::placeChanged, m_reading, qOverload<>(&QTimer::start));
    connect(m_ui->lessonBrowser, &Widgets::PageBrowser::linkActivated, this, &LessonPage::followLink);
    connect(m_ui->lessonBrowser, &Widgets::PageBrowser::linkActivated, this, &LessonPage::followNoteLink);
    connect(m_ui->lessonBrowser, &Widgets::PageBrowser::linkHovered, this,
            [this](const QString &href) { emit linkHovered(describe(href)); });
    connect(m_find, &LessonFindBar::wordsChanged, this,
            [this](const QString &words) { m_find->showCount(highlightWords({words}, sectionAnchors().value(0))); });
    connect(m_find, &LessonFindBar::nextRequested, this,
            [this](bool backward) { findNext(m_find->words(), backward); });
    connect(m_find, &LessonFindBar::closed, this, [this] { setFocus(Qt::OtherFocusReason); });
    connect(m_confidence, &ConfidenceBox::rated, this, &LessonPage::confidenceRated);
    connect(m_ui->noteMessage, &Widgets::MessageBar::actionTriggered, this, &LessonPage::noteMessageFollowed);
    connect(m_ui->emptyState, &Widgets::EmptyState::actionTriggered, this, &LessonPage::startRequested);
    // Asked while the document is being changed; the answer must not change it at the same time.
    m_document->code().setAsk([this](int fence) {
        QMetaObject::invokeMethod(this, [this, fence] { requestRun(fence); }, Qt::QueuedConnection);
    });
    clear();
}

LessonPage::~LessonPage() = default;

void LessonPage::clear()
{
    m_context.reset();
    m_reading->stop();
    m_ui->lessonMessage->hide();
    m_ui->emptyState->setMessage(tr("No lesson is open."), tr("Open the first lesson"));
    m_ui->lessonStack->setCurrentWidget(m_ui->emptyState);
}

QString LessonPage::lessonId() const
{
    return m_context ? m_context->lesson.id : QString();
}

void LessonPage::showLesson(const Course::Lesson &lesson, const Course::Course &course)
{
    m_context = std::make_unique<LessonContext>(LessonContext::make(lesson, course));
    m_reported.clear();
    m_document->forget();
    m_confidence->reset();
    m_ui->lessonMessage->hide();
    m_ui->lessonBrowser->setAccessibleName(tr("Lesson: %1").arg(lesson.title));
    write();
    m_ui->lessonStack->setCurrentWidget(m_ui->lessonBrowser);
    m_ui->lessonBrowser->verticalScrollBar()->setValue(0);
    m_reading->start();
}

void LessonPage::write()
{
    if (!m_context) {
        return;
    }
    m_context->unavailable = m_unavailable;
    m_document->write(*m_context, m_look);
    m_ui->lessonBrowser->documentWritten();
    fillJumpMenu();
}

void LessonPage::setLook(const Design::Look &look)
{
    const LessonPlace kept = place();
    m_look = look;
    m_ui->lessonMessage->setLook(look);
    m_ui->noteMessage->setLook(look);
    m_ui->noteEditor->setLook(look);
    m_confidence->setLook(look);
    m_find->setLook(look);
    write();
    m_ui->lessonBrowser->setLook(look);
    restorePlace(kept);
}

QString LessonPage::lessonTitle() const
{
    return m_context ? m_context->lesson.title : QString();
}

bool LessonPage::print(QPagedPaintDevice &device)
{
    const Design::Look shown = m_look;
    setLook(Design::Look::make(Design::Scheme::Light, 100)); // nothing is painted before it is back
    const bool isPrinted =
        m_context && Widgets::printPage(*m_ui->lessonBrowser->document(), m_look, device, lessonTitle()) > 0;
    setLook(shown);
    return isPrinted;
}

void LessonPage::setProblems(const Course::Problems &problems)
{
    if (problems.empty()) {
        m_ui->lessonMessage->hide();
        return;
    }
    const Course::Problem &first = problems.front();
    const QString where = first.line > 0 ? tr("%1, line %2").arg(first.file).arg(first.line) : first.file;
    m_ui->lessonMessage->showMessage(
        Widgets::MessageBar::Kind::Warning,
        tr("Something is wrong in this lesson (%1): %2 The rest is shown as far as it could be read.")
            .arg(where, first.message));
    m_ui->lessonMessage->setLook(m_look);
}

void LessonPage::setCompilerAvailable(bool available, const QString &reason)
{
    const QString unavailable = available          ? QString()
                                : reason.isEmpty() ? tr("No Rust compiler was found, so examples cannot be run.")
                                                   : reason;
    if (unavailable != m_unavailable) {
        const LessonPlace kept = place();
        m_unavailable = unavailable;
        write();
        restorePlace(kept);
    }
}

void LessonPage::setExerciseStates(const QSet<QString> &solved)
{
    if (m_context && m_context->solved != solved) {
        const LessonPlace kept = place();
        m_context->solved = solved;
        write();
        restorePlace(kept);
    }
}

void LessonPage::setAnswerNotes(const QHash<QString, QString> &notes)
{
    if (m_context && m_context->answerNotes != notes) {
        const LessonPlace kept = place();
        m_context->answerNotes = notes;
        write();
        restorePlace(kept);
    }
}

void LessonPage::setConfidence(const std::vector<Progress::ConfidenceRating> &ratings, bool saved)
{
    m_confidence->setRatings(ratings, saved);
}

void LessonPage::setNotes(const LessonNotesShown &shown)
{
    const QString focused = m_ui->lessonBrowser->focusedLink();
    m_document->notes().setNotes(shown);
    if (!focused.isEmpty() && m_ui->lessonBrowser->focusedLink() != focused) {
        m_ui->lessonBrowser->focusLink(focused); // other links came before it
    }
}

NoteEditor *LessonPage::noteEditor() const
{
    return m_ui->noteEditor;
}

void LessonPage::showNoteMessage(const QString &text, const QString &action)
{
    m_ui->noteMessage->showMessage(Widgets::MessageBar::Kind::Info, text, action);
    m_ui->noteMessage->setLook(m_look);
}

void LessonPage::hideNoteMessage()
{
    m_ui->noteMessage->hide();
}

void LessonPage::focusNotes(const NoteTarget &target)
{
    m_ui->lessonBrowser->setFocus();
    m_ui->lessonBrowser->focusLink(m_document->notes().linkFor(target));
}

bool LessonPage::showNote(const QString &noteId)
{
    const int position = m_document->notes().positionOf(noteId);
    if (position >= 0) {
        m_ui->lessonBrowser->scrollToPosition(position, -m_ui->lessonBrowser->viewport()->height() / 3);
    }
    return position >= 0;
}

// What follows may write the card of this link anew, which must not happen while the link is being followed.
void LessonPage::followNoteLink(const QString &href)
{
    const Richtext::PageLink link = Richtext::PageLink::parse(href);
    if (link.action == QLatin1StringView("note-remove")) {
        QMetaObject::invokeMethod(
            this, [this, link] { emit noteRemoveRequested(link.argument); }, Qt::QueuedConnection);
    } else if (const auto target = m_document->notes().target(link)) {
        QMetaObject::invokeMethod(this, [this, target = *target] { emit noteRequested(target); }, Qt::QueuedConnection);
    }
}

void LessonPage::showRunStarted(int fence)
{
    m_document->code().showStarted(fence);
}

void LessonPage::showRunResult(int fence, const Runner::RunResult &result)
{
    m_document->code().showResult(fence, result);
}

} // namespace Ochre::Lesson
