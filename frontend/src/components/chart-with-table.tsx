import { Button } from '@mantine/core';
import { IconChartLine, IconTable } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from './panel.tsx';

interface ChartWithTableProps {
  title: string;
  note?: ReactNode;
  /** Controls that hold for both. */
  tools?: ReactNode;
  chart: ReactNode;
  table: ReactNode;
}

/** A chart and the same figures as a table, one switch apart. */
export function ChartWithTable({ title, note, tools, chart, table }: ChartWithTableProps) {
  const { t } = useTranslation();
  const [isTable, setIsTable] = useState(false);
  const Icon = isTable ? IconChartLine : IconTable;
  return (
    <Panel
      title={title}
      note={note}
      isFlush={isTable}
      actions={<>
        {tools}
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<Icon size={16} aria-hidden />} onClick={() => setIsTable(!isTable)} aria-label={`${title}: ${t(isTable ? 'chart.asChart' : 'chart.asTable')}`}>
          {t(isTable ? 'chart.asChart' : 'chart.asTable')}
        </Button>
      </>}
    >
      {isTable ? table : chart}
    </Panel>
  );
}
