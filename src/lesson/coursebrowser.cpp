// SPDX-FileCopyrightText: 2026 The Ochre developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lesson/coursebrowser.h"

#include "design/look.h"
#include "lesson/coursedelegate.h"
#include "models/coursefilterproxymodel.h"
#include "models/coursemodel.h"
#include "models/plaintip.h"
#include "ui_coursebrowser.h"

namespace Ochre::Lesson {

CourseBrowser::CourseBrowser(Models::CourseModel &model, QWidget *parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::CourseBrowser>())
    , m_model(model)
    , m_proxy(new Models::CourseFilterProxyModel(this))
    , m_delegate(new CourseDelegate(this))
{
    m_ui->setupUi(this);
    setObjectName(QStringLiteral("courseBrowser"));
    setAttribute(Qt::WA_StyledBackground);
    m_ui->noLessonLabel->hide();
    m_ui->courseBox->hide();
    m_ui->coursePercent->hide();
    connect(m_ui->courseBox, &QComboBox::activated, this,
            [this](int index) { emit courseRequested(m_ui->courseBox->itemData(index).toString()); });
    m_proxy->setSourceModel(&model);
    m_ui->courseTree->setModel(m_proxy);
    m_ui->courseTree->setItemDelegate(m_delegate);
    m_ui->courseTree->setMouseTracking(true);
    m_ui->courseTree->expandAll();
    connect(m_ui->lessonFilter, &QLineEdit::textChanged, this, &CourseBrowser::filter);
    connect(m_ui->lessonFilter, &QLineEdit::returnPressed, this,
            [this] { requestLesson(m_proxy->index(0, 0, m_proxy->index(0, 0))); });
    connect(m_ui->courseTree, &QTreeView::clicked, this, &CourseBrowser::requestLesson);
    connect(m_ui->courseTree, &QTreeView::activated, this, &CourseBrowser::requestLesson);
    connect(m_proxy, &QAbstractItemModel::modelReset, m_ui->courseTree, &QTreeView::expandAll);
    connect(m_proxy, &QAbstractItemModel::rowsInserted, m_ui->courseTree, &QTreeView::expandAll);
}

CourseBrowser::~CourseBrowser() = default;

// The same courses keep their rows, so that the list may be open while an answer is counted.
void CourseBrowser::setCourses(const std::vector<Head> &courses, const QString &openCourse)
{
    QComboBox *box = m_ui->courseBox;
    if (courses != m_courses) {
        m_courses = courses;
        box->clear();
        for (const Head &head : courses) {
            box->addItem(head.title, head.id);
            box->setItemData(box->count() - 1, Models::plainTip(head.title), Qt::ToolTipRole);
        }
    }
    box->setCurrentIndex(box->findData(openCourse));
    box->setVisible(courses.size() > 1);
    m_ui->coursePercent->setVisible(courses.size() > 1);
}

void CourseBrowser::setPercent(int percent)
{
    m_ui->coursePercent->setText(tr("%1 %", "how much of a course is done").arg(percent));
}

void CourseBrowser::setCurrentLesson(const QString &lessonId)
{
    m_current = lessonId;
    const QModelIndex index = m_proxy->mapFromSource(m_model.indexOf(lessonId));
    m_ui->courseTree->setCurrentIndex(index);
    m_ui->courseTree->scrollTo(index);
}

void CourseBrowser::setLook(const Design::Look &look)
{
    m_delegate->setLook(look);
    m_ui->courseTree->doItemsLayout(); // the rows are as high as the zoom wants them
}

void CourseBrowser::focusList()
{
    m_ui->courseTree->setFocus(Qt::OtherFocusReason);
}

void CourseBrowser::focusFilter()
{
    m_ui->lessonFilter->setFocus(Qt::ShortcutFocusReason);
    m_ui->lessonFilter->selectAll();
}

void CourseBrowser::filter(const QString &words)
{
    m_proxy->setWords(words);
    m_ui->courseTree->expandAll();
    m_ui->noLessonLabel->setVisible(m_proxy->rowCount() == 0);
    m_ui->courseTree->setCurrentIndex(m_proxy->mapFromSource(m_model.indexOf(m_current)));
}

void CourseBrowser::requestLesson(const QModelIndex &index)
{
    const QString lesson = index.data(Models::LessonIdRole).toString();
    if (!lesson.isEmpty()) {
        emit lessonRequested(lesson);
    }
}

} // namespace Ochre::Lesson
