// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/order.h"

#include "editor/codeeditor.h"
#include "workbench/projectview.h"
#include "workbench/workbench.h"

namespace Ochre::Workbench {

Order makeOrder(const Workbench &workbench, Runner::Purpose purpose, bool isCheck)
{
    const Document &document = workbench.document();
    Order order{Runner::Ticket::issue(document.id, purpose), document, workbench.editor()->text()};
    if (const ProjectView *project = workbench.project()) {
        order.project = {document.id, project->files()};
        order.path = project->currentPath();
    }
    order.isCheck = isCheck;
    order.when = QDateTime::currentDateTime();
    return order;
}

Order followUp(const Order &order, Runner::Purpose purpose)
{
    Order next = order;
    next.ticket = Runner::Ticket::issue(order.document.id, purpose);
    return next;
}

bool isProgramShown(const Workbench &workbench, const Order &order)
{
    return workbench.hasDocument() && workbench.document().id == order.id();
}

bool isTextShown(const Workbench &workbench, const Order &order)
{
    if (!isProgramShown(workbench, order)) {
        return false;
    }
    const ProjectView *project = workbench.project();
    return project ? project->files() == order.project.files : workbench.editor()->text() == order.text;
}

} // namespace Ochre::Workbench
