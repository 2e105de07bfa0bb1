-- How far judging stored observations by a new standard has come: meanwhile old and new figures stand side by side.
ALTER TABLE "StandardVersion" ADD COLUMN     "judgedDone" INTEGER,
ADD COLUMN     "judgedTotal" INTEGER;
