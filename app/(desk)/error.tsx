'use client'
import { PageBroken } from '@/components/desk/page-broken.client'

/** What stands in place of a page of the desk that could not be made, such as while the database is away. */
export default PageBroken
