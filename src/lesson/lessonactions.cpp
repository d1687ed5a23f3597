// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The links of LessonPage: what happens when one is followed.

#include "lesson/confidencebox.h"
#include "lesson/lessondocument.h"
#include "lesson/lessonpage.h"
#include "richtext/terms.h"
#include "ui_lessonpage.h"
#include "widgets/pagebrowser.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

namespace Ochre::Lesson {

void LessonPage::followLink(const QString &href)
{
    if (!m_context) {
        return;
    }
    if (href.startsWith(u'#')) {
        scrollToAnchor(href.sliced(1));
    } else if (href.startsWith(QLatin1String("lesson:"))) {
        emit lessonRequested(href.sliced(7));
    } else if (href.startsWith(QLatin1String("doc:"))) {
        emit documentationRequested(href.sliced(4));
    } else if (Richtext::Term::kindOf(href) != Richtext::Term::Kind::None) {
        emit termActivated(href);
    } else {
        const Richtext::PageLink link = Richtext::PageLink::parse(href);
        followOwnLink(link.action, link.argument);
    }
}

void LessonPage::followOwnLink(const QString &action, const QString &argument)
{
    bool isNumber = false;
    const int number = argument.toInt(&isNumber);
    const int fence = isNumber ? number : -1; // a course may write any link into its text
    if (action == QLatin1String("run")) {
        requestRun(fence);
    } else if (action == QLatin1String("stop")) {
        emit stopRequested();
    } else if (action == QLatin1String("edit")) {
        openInEditor(fence);
    } else if (action == QLatin1String("copy")) {
        copy(fence);
    } else if (action == QLatin1String("hide")) {
        m_document->code().hideResult(fence);
    } else if (action == QLatin1String("fold")) {
        toggleFold(argument);
    } else if (action == QLatin1String("exercise")) {
        emit exerciseRequested(argument);
    } else if (action == QLatin1String("answer")) {
        emit questionRequested(argument);
    } else if (action == QLatin1String("jump")) {
        showJumpMenu();
    }
}

void LessonPage::requestRun(int fence)
{
    const Course::Fence *example = m_context ? m_document->code().fence(fence) : nullptr;
    if (!example) {
        return;
    }
    if (!m_unavailable.isEmpty()) {
        m_ui->lessonMessage->showMessage(Widgets::MessageBar::Kind::Info, m_unavailable);
        m_ui->lessonMessage->setLook(m_look);
        return;
    }
    emit runRequested(fence, m_document->code().program(fence),
                      example->edition.isEmpty() ? m_context->edition : example->edition);
}

void LessonPage::openInEditor(int fence)
{
    const int number = m_document->code().exampleNumber(fence);
    if (number > 0) {
        emit openInEditorRequested(QStringLiteral("%1/example-%2").arg(m_context->lesson.id).arg(number),
                                   tr("%1, example %2").arg(m_context->lesson.title, QString::number(number)),
                                   m_document->code().fence(fence)->source.toUtf8());
    }
}

void LessonPage::copy(int fence)
{
    if (const Course::Fence *example = m_document->code().fence(fence)) {
        QGuiApplication::clipboard()->setText(example->shown);
        emit told(tr("Copied to the clipboard."));
        QAccessibleAnnouncementEvent announcement(this, tr("Copied to the clipboard."));
        QAccessible::updateAccessibility(&announcement);
    }
}

void LessonPage::toggleFold(const QString &id)
{
    Richtext::TextFolds &folds = m_document->folds();
    folds.setOpen(id, !folds.isOpen(id));
}

QString LessonPage::describe(const QString &href) const
{
    if (href.startsWith(QLatin1String("doc:"))) {
        return tr("Rust documentation on this computer: %1").arg(href.sliced(4));
    }
    const QString term = Richtext::Term::targetOf(href);
    switch (Richtext::Term::kindOf(href)) {
    case Richtext::Term::Kind::Error:
        return tr("What %1 means").arg(term);
    case Richtext::Term::Kind::Step:
        return tr("Open lesson %1").arg(term);
    case Richtext::Term::Kind::Std:
        return tr("%1 in the documentation on this computer, or in the lesson that teaches it").arg(term);
    case Richtext::Term::Kind::None:
        break;
    }
    const Richtext::PageLink link = Richtext::PageLink::parse(href);
    if (link.action == QLatin1String("run")) {
        return m_unavailable.isEmpty() ? tr("Compile and run this example on this computer") : m_unavailable;
    }
    if (link.action == QLatin1String("stop")) {
        return tr("Stop this example and the building of its crates");
    }
    if (link.action == QLatin1String("edit")) {
        return tr("Open a copy of this example in the editor");
    }
    return {};
}

} // namespace Ochre::Lesson
