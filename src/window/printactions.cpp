// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/printactions.h"

#include "editor/codeeditor.h"
#include "lesson/lessonpage.h"
#include "practice/interviewpage.h"
#include "practice/mockreportview.h"
#include "practice/mockroom.h"
#include "practice/practicepage.h"
#include "widgets/markdownview.h"
#include "widgets/pageprinter.h"
#include "window/actions.h"
#include "window/learnview.h"
#include "window/navigator.h"
#include "workbench/workbench.h"

#include <QApplication>
#include <QFileDialog>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Ochre::Window {

namespace {

constexpr int dotsPerInch = 300;
constexpr QMarginsF margins{18, 16, 18, 16}; // millimetres
constexpr int programWidth = 760;            // pixels: about 90 characters of code

} // namespace

PrintActions::PrintActions(const Parts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_parts.actions.bind(u"printAction"_s, this, &PrintActions::print);
    m_parts.actions.bind(u"savePdfAction"_s, this, &PrintActions::askForPdf);
}

void PrintActions::print()
{
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(title());
    printer.setPageMargins(margins, QPageLayout::Millimeter);
    QPrintDialog dialog(&printer, &m_parts.window);
    if (dialog.exec() == QDialog::Accepted && !put(printer)) {
        emit failed({tr("Nothing could be printed."), printer.printerName(), tr("Look whether the printer is ready.")});
    }
}

void PrintActions::askForPdf()
{
    QString name = title();
    name.replace(u'/', u'-');
    const QString file =
        QFileDialog::getSaveFileName(&m_parts.window, tr("Save as PDF"), name + u".pdf"_s, tr("PDF documents (*.pdf)"));
    if (file.isEmpty()) {
        return;
    }
    if (const Result<void> saved = savePdf(file); !saved) {
        emit failed(saved.error());
    }
}

Result<void> PrintActions::savePdf(const QString &file)
{
    const Error failure{tr("The PDF could not be written."), file,
                        tr("Look whether the folder exists, may be written, and has room.")};
    QSaveFile target(file);
    if (!target.open(QIODevice::WriteOnly)) {
        return std::unexpected(failure);
    }
    {
        QPdfWriter writer(&target);
        writer.setTitle(title());
        writer.setCreator(u"Ochre"_s);
        writer.setResolution(dotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(margins, QPageLayout::Millimeter);
        if (!put(writer)) {
            return std::unexpected(failure);
        }
    }
    return target.commit() ? Result<void>() : std::unexpected(failure);
}

bool PrintActions::isProgramMeant() const
{
    const QWidget *focus = QApplication::focusWidget();
    const Workbench::Workbench &workbench = *m_parts.learn.workbench;
    return m_parts.navigator.page() == Rail::Learn && workbench.hasDocument() && workbench.editor()
           && (m_parts.learn.lessonPage->lessonId().isEmpty() || (focus && workbench.isAncestorOf(focus)));
}

const Practice::MockReportView *PrintActions::report() const
{
    return m_parts.navigator.page() == Rail::Practice ? m_parts.practice.mockRoom().report() : nullptr;
}

QString PrintActions::title() const
{
    if (const Practice::MockReportView *shown = report()) {
        return shown->title();
    }
    if (m_parts.navigator.page() == Rail::Interview) {
        return tr("Interview: %1").arg(m_parts.interview.currentGroup());
    }
    return isProgramMeant() ? m_parts.learn.workbench->document().title : m_parts.learn.lessonPage->lessonTitle();
}

bool PrintActions::put(QPagedPaintDevice &device)
{
    if (const Practice::MockReportView *shown = report()) {
        return shown->print(device);
    }
    if (isProgramMeant()) {
        return putProgram(device);
    }
    return m_parts.navigator.page() == Rail::Interview ? m_parts.interview.print(device, title())
                                                       : m_parts.learn.lessonPage->print(device);
}

bool PrintActions::putProgram(QPagedPaintDevice &device) const
{
    const Workbench::Workbench &workbench = *m_parts.learn.workbench;
    const Workbench::Document &document = workbench.document();
    QString text = u"## "_s + document.title + u"\n\n"_s;
    if (document.exercise) {
        text += document.exercise->goal + u"\n\n"_s;
    }
    text += u"````rust\n"_s + QString::fromUtf8(workbench.editor()->text()) + u"\n````\n"_s;
    const Design::Look look = Design::Look::make(Design::Scheme::Light, 100);
    Widgets::MarkdownView view;
    view.setLook(look);
    view.showMarkdown(text, Richtext::Role::Lesson);
    view.document()->setTextWidth(programWidth);
    return Widgets::printPage(*view.document(), look, device, document.title) > 0;
}

} // namespace Ochre::Window
