// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workbench/differencedialog.h"

#include "widgets/changesview.h"

#include <QVBoxLayout>

namespace Ochre::Workbench {

void openDifference(const Difference &difference, const Design::Look &look, QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(QStringLiteral("difference"));
    dialog->setWindowTitle(difference.title);
    auto *view = new Widgets::ChangesView(dialog);
    view->setObjectName(QStringLiteral("differenceView"));
    view->setAccessibleName(difference.accessibleName);
    view->setLook(look);
    view->showChanges(difference.before, difference.after);
    auto *rows = new QVBoxLayout(dialog);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(view);
    dialog->resize(720, 480);
    dialog->open();
}

} // namespace Ochre::Workbench
