"""Charts that can be edited: columns of numbers, how each is drawn, and their markup with the workbook behind it."""
